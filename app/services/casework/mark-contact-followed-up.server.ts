import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { markFollowedUp } from "#db/queries/casework/contacts";

/** What was promised after a contact is done, or is no longer needed. Pressed twice, it is done once. */
export async function markContactFollowedUp(deps: Deps, actor: StaffActor, { caseRef, contactId }: { caseRef: string; contactId: string }): Promise<"done" | "not-found"> {
  const found = await lockCaseByReference(deps.db, caseRef);
  if (!found) return "not-found";
  if (await markFollowedUp(deps, found.id, contactId)) {
    await appendAudit(deps, { streamId: found.id, action: "contact.follow-up", by: { id: actor.id, name: actor.name, organisationName: actor.organisationName }, subject: found.reference });
    await refreshNextThing(deps, found.id);
  }
  return "done";
}
