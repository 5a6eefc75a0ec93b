import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Deps } from "#app/platform/deps.server";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockCheck, saveAnswerDetails } from "#db/queries/outcomes/sustainment-checks";
import type { Answering } from "./answer-sustainment.server";

/** What somebody may add to "I left" or "I have a different job", once: their last day, and anything they want to say. A day still to come is not a last day. */
export async function addToAnswer(deps: Deps, by: Answering, { checkId, endedOn, words }: { checkId: string; endedOn?: CalendarDay; words: string }): Promise<"done" | "not-possible" | "in-the-future"> {
  const check = await lockCheck(deps.db, checkId);
  if (!check?.answer || check.answer === "still_there" || check.endedOn || check.words) return "not-possible";
  if (endedOn && endedOn > londonDayOf(deps.now())) return "in-the-future";
  const { caseId, weeks, answer } = check;
  await saveAnswerDetails(deps, checkId, { endedOn, words });
  await addCaseEvent(deps, { caseId, kind: "sustainment_answered", by, details: { checkId, weeks, answer, ...(words && { words }) } });
  return "done";
}
