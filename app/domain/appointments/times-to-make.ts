import { addDays, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { londonInstant } from "#app/domain/calendar/london-time";
import { isWorkingDay } from "#app/domain/calendar/working-days";
import { overlap } from "./appointment-status";

/** Times an adviser wants to be met at: every `minutes` from one time until another, on the same day of so many weeks. */
export interface TimesWanted {
  on: CalendarDay;
  /** Minutes after midnight, on clocks in England. */
  from: number;
  until: number;
  minutes: number;
  weeks: number;
}

export interface TimesOnADay {
  on: CalendarDay;
  times: { startsAt: Date; minutes: number }[];
  /** Why there is none on this day. */
  leftOut?: "not-a-working-day" | "past" | "taken";
}

/** How many times may be made at once: three months of one full day a week. */
export const mostTimes = 250;

/** What would be made, day by day, in order: only in the future, only on working days, and never across what is there already. A last stretch that is too short is left out. */
export function timesWanted({ on, from, until, minutes, weeks }: TimesWanted, now: Date, busy: readonly { startsAt: Date; minutes: number }[]): TimesOnADay[] {
  return Array.from({ length: weeks }, (_, week): TimesOnADay => {
    const day = addDays(on, week * 7);
    if (!isWorkingDay(day)) return { on: day, times: [], leftOut: "not-a-working-day" };
    const all = Array.from({ length: Math.max(0, Math.floor((until - from) / minutes)) }, (__, index) => ({ startsAt: londonInstant(day, from + index * minutes), minutes }));
    const toCome = all.filter(({ startsAt }) => startsAt > now);
    if (toCome.length === 0) return { on: day, times: [], leftOut: "past" };
    const times = toCome.filter((time) => !busy.some((other) => overlap(other, time)));
    return times.length === 0 ? { on: day, times, leftOut: "taken" } : { on: day, times };
  });
}
