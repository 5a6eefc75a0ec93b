import { bankHolidaysOf } from "#app/domain/calendar/bank-holidays";
import { addDays, partsOf, weekdayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { londonInstant } from "#app/domain/calendar/london-time";

/** Weeks from one appointment of a series to the next. */
export const intervals = [1, 2, 4] as const;
export type Interval = (typeof intervals)[number];

export interface SeriesWanted {
  /** The first day. */
  on: CalendarDay;
  /** Minutes after midnight, on clocks in England. */
  at: number;
  every: Interval;
  /** How many there are to be, or the last day there may be one. */
  end: { times: number } | { until: CalendarDay };
}

export interface DateOfSeries {
  on: CalendarDay;
  startsAt: Date;
  /** Why there can be none on this day. */
  leftOut?: { why: "weekend" | "past" } | { why: "bank_holiday"; name: string };
}

/** How many appointments a series may have: half a year of weeks. */
export const mostInASeries = 26;

const holidayOn = (on: CalendarDay) => bankHolidaysOf(partsOf(on).year).find((holiday) => holiday.on === on);

function whyNot(on: CalendarDay, startsAt: Date, now: Date): DateOfSeries["leftOut"] {
  const holiday = holidayOn(on);
  if (holiday) return { why: "bank_holiday", name: holiday.name };
  if ([0, 6].includes(weekdayOf(on))) return { why: "weekend" };
  return startsAt <= now ? { why: "past" } : undefined;
}

/**
 * The actual dates of a series, at the same hour in England before and after clocks change. Days on which there can be none are in it,
 * with why; where so many are wanted, they are made up for at the end. A series on a weekend has none, and ends by itself.
 */
export function datesOfSeries({ on, at, every, end }: SeriesWanted, now: Date): DateOfSeries[] {
  const dates: DateOfSeries[] = [];
  const wanted = "times" in end ? Math.min(end.times, mostInASeries) : mostInASeries;
  const weekend = [0, 6].includes(weekdayOf(on));
  for (let day = on; ; day = addDays(day, every * 7)) {
    if ("until" in end && day > end.until) return dates;
    const startsAt = londonInstant(day, at);
    const leftOut = whyNot(day, startsAt, now);
    dates.push({ on: day, startsAt, ...(leftOut && { leftOut }) });
    if (dates.filter((date) => !date.leftOut).length === wanted || (weekend && dates.length === wanted) || dates.length === 2 * mostInASeries) return dates;
  }
}
