import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { markAnswered } from "#db/queries/correspondence/messages";

/** What the resident wrote needs no answer: a thank you, or they were spoken to. Nothing is sent. */
export async function settleMessages(deps: Deps, actor: StaffActor, { caseRef }: { caseRef: string }): Promise<"done" | "not-found"> {
  const found = await lockCaseByReference(deps.db, caseRef);
  if (!found) return "not-found";
  if ((await markAnswered(deps, found.id)) > 0) {
    await appendAudit(deps, { streamId: found.id, action: "message.settle", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.reference });
    await refreshNextThing(deps, found.id);
  }
  return "done";
}
