import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { addWorkingDays } from "#app/domain/calendar/working-days";

/** [L] Local setting: working days a partner has a complete month to itself, before managers see it. */
export const partnersOwnDays = 10;

/** [L] Local setting: how many months back a statement is worked out, the present one among them. */
export const monthsWorkedOut = 13;

/** The first day managers see a month that is worked out for good today. */
export const managersFrom = (workedOutOn: CalendarDay): CalendarDay => addWorkingDays(workedOutOn, partnersOwnDays);

interface Commented {
  comment: string;
  managersFromOn: CalendarDay;
}

/** A comment is added to, never changed: what somebody may have read stays. Once the partner has spoken, managers see the month at once. */
export function withComment({ comment, managersFromOn }: Commented, words: string, { by, on, today }: { by: string; on: string; today: CalendarDay }): Commented {
  const added = `${words}\n${by}, ${on}`;
  return { comment: comment === "" ? added : `${comment}\n\n${added}`, managersFromOn: managersFromOn < today ? managersFromOn : today };
}
