import { addDays, addMonths, day, londonDayOf, partsOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { nextQuarter, quarterOf, quarterSpan, type Quarter } from "#app/domain/calendar/financial-quarter";
import { addWorkingDays, isWorkingDay } from "#app/domain/calendar/working-days";

/** The demonstration's days, all counted from the day it is made. */
export interface SeedCalendar {
  now: Date;
  today: CalendarDay;
  /** The first working day of the quarter of eighteen months ago: the service opened its doors. */
  openedOn: CalendarDay;
  /** Working days from the opening to the last one before today: everything that is told happens on these. */
  workingDays: readonly CalendarDay[];
  /** Quarters that have ended since the opening, oldest first; the last of them is being made ready. */
  endedQuarters: readonly Quarter[];
  runningQuarter: Quarter;
  agreement: { fromOn: CalendarDay; untilOn: CalendarDay };
}

export function seedCalendar(now: Date): SeedCalendar {
  const today = londonDayOf(now);
  const firstQuarter = quarterOf(addMonths(today, -18));
  const runningQuarter = quarterOf(today);
  const workingDays: CalendarDay[] = [];
  for (let on = quarterSpan(firstQuarter).from; on < today; on = addDays(on, 1)) if (isWorkingDay(on)) workingDays.push(on);
  const endedQuarters: Quarter[] = [];
  for (let quarter = firstQuarter; quarter !== runningQuarter; quarter = nextQuarter(quarter)) endedQuarters.push(quarter);
  const fromOn = day(`${firstQuarter.slice(0, 4)}-04-01`);
  return { now, today, openedOn: workingDays[0]!, workingDays, endedQuarters, runningQuarter, agreement: { fromOn, untilOn: addDays(addMonths(fromOn, 36), -1) } };
}

/** The financial years of the agreement, `2025-26` and so on, oldest first. */
export function financialYears({ agreement }: SeedCalendar): string[] {
  const { year } = partsOf(agreement.fromOn);
  return [0, 1, 2].map((more) => `${year + more}-${String(year + more + 1).slice(2)}`);
}

// England's clocks: an hour ahead of UTC from the end of March to the end of October. Noon decides, so no change of clocks is near.
const londonHour = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", hourCycle: "h23" });

/** The instant of so many minutes after midnight in England on a day. */
export function instantOn(on: CalendarDay, minutes: number): Date {
  const ahead = Number(londonHour.format(new Date(`${on}T12:00:00Z`))) - 12;
  return new Date(Date.parse(`${on}T00:00:00Z`) + (minutes - ahead * 60) * 60_000);
}

/** A quarter's return is frozen on the fifteenth working day after it. */
export const frozenAt = (quarter: Quarter): Date => instantOn(addWorkingDays(quarterSpan(quarter).to, 15), 11 * 60);

/** Quarters that are frozen by now: all that have ended but the last, which is being made ready. */
export const frozenQuarters = ({ endedQuarters }: SeedCalendar): readonly Quarter[] => endedQuarters.slice(0, -1);
