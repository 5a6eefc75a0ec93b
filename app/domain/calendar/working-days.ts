import { bankHolidaysOf } from "./bank-holidays";
import { addDays, partsOf, weekdayOf, type CalendarDay } from "./calendar-day";

const holidaysByYear = new Map<number, ReadonlySet<CalendarDay>>();

function holidaysIn(year: number): ReadonlySet<CalendarDay> {
  const known = holidaysByYear.get(year) ?? new Set(bankHolidaysOf(year).map(({ on }) => on));
  holidaysByYear.set(year, known);
  return known;
}

/** Monday to Friday, except England's bank holidays. */
export function isWorkingDay(on: CalendarDay): boolean {
  const weekday = weekdayOf(on);
  return weekday !== 0 && weekday !== 6 && !holidaysIn(partsOf(on).year).has(on);
}

/**
 * The day `n` working days after a day, which is itself day 0: an application of Friday plus 1 is Monday, and so is one of Saturday.
 * With 0 it is the same day, working day or not. Throws where `n` is negative or not whole.
 */
export function addWorkingDays(on: CalendarDay, n: number): CalendarDay {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`${n} is not a number of working days`);
  let reached = on;
  for (let left = n; left > 0; ) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

/**
 * Working days after `from`, up to and including `to`; negative where `to` is earlier, so a due date that has passed reads as
 * working days overdue. 0 where only a weekend or a bank holiday lies between.
 */
export function workingDaysBetween(from: CalendarDay, to: CalendarDay): number {
  if (to < from) return 0 - workingDaysBetween(to, from);
  let count = 0;
  for (let on = from; on < to; ) {
    on = addDays(on, 1);
    if (isWorkingDay(on)) count += 1;
  }
  return count;
}

/** The last working day before a day: of a Monday it is Friday. */
export function workingDayBefore(on: CalendarDay): CalendarDay {
  let reached = addDays(on, -1);
  while (!isWorkingDay(reached)) reached = addDays(reached, -1);
  return reached;
}
