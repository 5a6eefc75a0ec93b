import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addTemplate } from "#db/queries/messages/templates";

/** Adds words a team writes often: to a hub of one's own, or, by a manager, to the whole place. */
export async function writeTemplate(deps: Deps, actor: StaffActor, { name, words, hubId }: { name: string; words: string; hubId: string | null }): Promise<"done" | "not-yours"> {
  if (!(hubId === null ? actor.roles.includes("manager") : actor.hubIds.includes(hubId))) return "not-yours";
  await addTemplate(deps, actor, { name, words, hubId });
  await appendAudit(deps, { streamId: service().placeId, action: "template.write", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: name });
  return "done";
}
