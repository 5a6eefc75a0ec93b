import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { deleteNoteDraft } from "#db/queries/casework/note-drafts";

/** Throws away what somebody began and does not want any more. It was theirs alone. */
export async function discardNoteDraft(deps: Deps, actor: StaffActor, { caseRef }: { caseRef: string }): Promise<"done" | "not-found"> {
  const found = await lockCaseByReference(deps.db, caseRef);
  if (!found) return "not-found";
  await deleteNoteDraft(deps.db, actor, found.id);
  return "done";
}
