declare const calendarDay: unique symbol;

/** A day in the calendar, written `2026-03-28`. It has no hour and no time zone. */
export type CalendarDay = string & { readonly [calendarDay]: true };

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day, or `undefined` where there is no such day (31 February, month 13, year 0). */
export function calendarDayOf(year: number, month: number, day: number): CalendarDay | undefined {
  if (![year, month, day].every(Number.isInteger) || year < 1000 || year > 9999) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? (date.toISOString().slice(0, 10) as CalendarDay) : undefined;
}

/** Reads `2026-03-28`; `undefined` for anything else, or for a day that does not exist. */
export function parseCalendarDay(text: string): CalendarDay | undefined {
  const match = pattern.exec(text);
  return match ? calendarDayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** For days written in code: throws where the day does not exist. */
export function day(text: string): CalendarDay {
  const parsed = parseCalendarDay(text);
  if (!parsed) throw new RangeError(`${text} is not a day`);
  return parsed;
}

/** Year, month (1 to 12) and day of the month. */
export function partsOf(on: CalendarDay): { year: number; month: number; day: number } {
  const [year = 0, month = 0, dayOfMonth = 0] = on.split("-").map(Number);
  return { year, month, day: dayOfMonth };
}

const millisecondsInADay = 86_400_000;
const utc = (on: CalendarDay) => Date.parse(`${on}T00:00:00Z`);

/** `days` later, or earlier where negative. */
export function addDays(on: CalendarDay, days: number): CalendarDay {
  return new Date(utc(on) + days * millisecondsInADay).toISOString().slice(0, 10) as CalendarDay;
}

/** Months later, on the same day of the month, or on the month's last day where that month is shorter. */
export function addMonths(on: CalendarDay, months: number): CalendarDay {
  const { year, month, day: dayOfMonth } = partsOf(on);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(dayOfMonth, lastDay));
  return first.toISOString().slice(0, 10) as CalendarDay;
}

/** Whole days from one day to another; negative where `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((utc(to) - utc(from)) / millisecondsInADay);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(on: CalendarDay): number {
  return new Date(utc(on)).getUTCDay();
}

const londonDay = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London", year: "numeric", month: "2-digit", day: "2-digit" });

/** The day it is in England at an instant. */
export function londonDayOf(instant: Date): CalendarDay {
  return londonDay.format(instant) as CalendarDay;
}
