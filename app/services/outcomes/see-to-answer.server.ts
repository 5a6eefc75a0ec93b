import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { lockCheck, markSeenTo, saveAnswerDetails } from "#db/queries/outcomes/sustainment-checks";

export interface SeenTo {
  caseRef: string;
  checkId: string;
  /** Their last day in the job, where the adviser learned it. */
  endedOn?: CalendarDay;
  /** What was said; absent where an outcome was recorded, which tells its own story. */
  words?: string;
}

/** An adviser has spoken to whoever answered, or to whoever did not answer, or recorded what came of it. Nothing waits for it any more. */
export async function seeToAnswer(deps: Deps, actor: StaffActor, { caseRef, checkId, endedOn, words }: SeenTo): Promise<"done" | "not-found" | "already-seen-to" | "in-the-future"> {
  const held = await lockCaseByReference(deps.db, caseRef);
  const check = await lockCheck(deps.db, checkId);
  if (!held || !check || check.caseId !== held.id) return "not-found";
  if (endedOn && endedOn > londonDayOf(deps.now())) return "in-the-future";
  if (!(await markSeenTo(deps, checkId))) return "already-seen-to";
  if (endedOn) await saveAnswerDetails(deps, checkId, { endedOn });
  if (words !== undefined) await addCaseEvent(deps, { caseId: held.id, kind: "contact_recorded", by: actor, details: { title: "Spoke about their job", words } });
  await appendAudit(deps, { streamId: held.id, action: "sustainment.see-to", by: actor, subject: held.reference });
  await refreshNextThing(deps, held.id);
  return "done";
}
