import { londonDayOf, addDays, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { addWorkingDays } from "#app/domain/calendar/working-days";
import type { CaseStatus } from "#app/domain/cases/case";

/** Characters of one message [L]. */
export const longestMessage = 2000;

/** Working days within which the case team answers [L]: what residents are told, and when it is due. */
export const answerWithin = 2;

/** Days after a case has closed in which both sides may still write [L]. */
export const openAfterClosing = 30;

const noticeEveryMinutes = 60;

/** The last day on which a closed case can be written to. */
export const lastDayToWrite = (closedOn: CalendarDay): CalendarDay => addDays(closedOn, openAfterClosing);

/** Whether anybody may write: while the case is open, and for 30 days after. Reading never ends. */
export function mayWrite({ status, closedOn }: { status: CaseStatus; closedOn: CalendarDay | null }, today: CalendarDay): boolean {
  return status !== "closed" || (closedOn !== null && today <= lastDayToWrite(closedOn));
}

/** The day by which a message of the resident's is to be answered. */
export const answerDueOn = (writtenAt: Date): CalendarDay => addWorkingDays(londonDayOf(writtenAt), answerWithin);

/**
 * When a resident is told that there is a message: at most once an hour, so that a chat does not flood them. `undefined` where a
 * notice is still to leave, which tells of this message too.
 */
export function noticeAt(lastNotice: Date | undefined, now: Date): Date | undefined {
  if (!lastNotice) return now;
  if (lastNotice > now) return undefined;
  const next = new Date(lastNotice.getTime() + noticeEveryMinutes * 60_000);
  return next > now ? next : now;
}
