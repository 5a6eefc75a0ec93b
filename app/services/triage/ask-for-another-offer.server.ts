import { mayAskForAnother } from "#app/domain/applications/reorientation";
import type { Offer } from "#app/domain/cases/offer";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { listOpenEnrolments } from "#db/queries/cases/change-case";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { listOpenEntries } from "#db/queries/resident/find-my-case";
import { openTriageEntry } from "#db/queries/triage/open-triage-entry";

export type AskAnswer = "done" | "not-found" | Exclude<ReturnType<typeof mayAskForAnother>, "yes">;

/** The lead asks for another offer, with words everybody on the case reads: the case goes back into triage, where somebody else decides. */
export async function askForAnotherOffer(deps: Deps, actor: StaffActor, { caseRef, offer, words }: { caseRef: string; offer: Offer; words: string }): Promise<AskAnswer> {
  const held = await lockCaseByReference(deps.db, caseRef);
  if (!held) return "not-found";
  const { id: caseId, hubId } = held;
  const [open, spells] = [await listOpenEntries(deps.db, caseId), await listOpenEnrolments(deps.db, caseId)];
  const may = mayAskForAnother({ ...held, current: spells.map((spell) => spell.offer), openCauses: open.map(({ cause }) => cause) }, actor.id, offer);
  if (may !== "yes") return may;
  await openTriageEntry(deps, { caseId, hubId, cause: "reorientation", words, askedBy: actor.id, askedOffer: offer });
  await addCaseEvent(deps, { caseId, kind: "reorientation_asked", by: actor, details: { offer, words } });
  await addCaseEvent(deps, { caseId, kind: "returned_to_triage", details: { cause: "reorientation" } });
  await appendAudit(deps, { streamId: caseId, action: "triage.ask-for-another", by: actor, subject: held.reference });
  await refreshNextThing(deps, caseId);
  return "done";
}
