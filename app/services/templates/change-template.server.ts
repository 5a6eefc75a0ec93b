import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { findTemplate, saveTemplate } from "#db/queries/messages/templates";

export type TemplateChange = { name: string; words: string } | { retired: true };

/** Other words for a template, or its end; messages already sent keep what they said. The later of two people is told. */
export async function changeTemplate(deps: Deps, actor: StaffActor, { id, version, change }: { id: string; version: number; change: TemplateChange }): Promise<"done" | "not-found" | "not-yours" | "changed-meanwhile"> {
  const found = await findTemplate(deps.db, id);
  if (!found) return "not-found";
  if (!(found.hubId === null ? actor.roles.includes("manager") : actor.hubIds.includes(found.hubId) || actor.roles.includes("manager"))) return "not-yours";
  if (!(await saveTemplate(deps, actor, { id, version, ...change }))) return "changed-meanwhile";
  await appendAudit(deps, { streamId: service().placeId, action: "retired" in change ? "template.retire" : "template.write", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.name });
  return "done";
}
