import { addMonths, daysBetween, partsOf, type CalendarDay } from "./calendar-day";

/**
 * Age in whole years on a day, from the calendar. Somebody born on 29 February is a year older on 1 March in other years.
 * Negative where the day is before the birth.
 */
export function ageOn(born: CalendarDay, on: CalendarDay): number {
  const birth = partsOf(born);
  const then = partsOf(on);
  const hadBirthday = then.month > birth.month || (then.month === birth.month && then.day >= birth.day);
  return then.year - birth.year - (hadBirthday ? 0 : 1);
}

/** Age at the last 31 August, that day included: what schools and the duty to track young people go by [S: Education and Skills Act 2008, s.68 and guidance]. */
export function academicAgeOn(born: CalendarDay, on: CalendarDay): number {
  const { year, month, day } = partsOf(on);
  const august31Passed = month > 8 || (month === 8 && day === 31);
  const lastAugust31 = `${august31Passed ? year : year - 1}-08-31` as CalendarDay;
  return ageOn(born, lastAugust31);
}

/** Whole calendar months from one day to a later one (31 January to 28 February is one); 0 where `to` is earlier. */
export function wholeMonthsBetween(from: CalendarDay, to: CalendarDay): number {
  const a = partsOf(from);
  const b = partsOf(to);
  const months = (b.year - a.year) * 12 + b.month - a.month;
  const complete = daysBetween(addMonths(from, months), to) >= 0 ? months : months - 1;
  return Math.max(0, complete);
}
