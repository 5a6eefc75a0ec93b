import { addDays, addMonths, weekdayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";

/** How a run of sessions repeats. */
export const sessionRepeats = ["once", "weekly", "fortnightly", "weekdays"] as const;
export type SessionRepeat = (typeof sessionRepeats)[number];

/** [L] Local setting: sessions one form makes at most. */
export const mostSessionsAtOnce = 60;

/** [L] Local setting: how far ahead sessions are made, and how far back one that was held is written up, in months. */
export const sessionMonthsAhead = 12;
export const sessionMonthsBack = 3;

export type DatesRefusal = "too-far-ahead" | "too-long-ago" | "ends-before-it-begins" | "too-many" | "none";

/**
 * The days of a run of sessions, the first and the last included where the rhythm falls on them; of `once`, the one day. Bank holidays are
 * kept: many providers teach on them, and the list is shown before it is saved.
 */
export function sessionDates({ from, until, repeat }: { from: CalendarDay; until?: CalendarDay | undefined; repeat: SessionRepeat }, today: CalendarDay): CalendarDay[] | DatesRefusal {
  const last = repeat === "once" ? from : (until ?? from);
  if (from < addMonths(today, -sessionMonthsBack)) return "too-long-ago";
  if (last < from) return "ends-before-it-begins";
  if (last > addMonths(today, sessionMonthsAhead)) return "too-far-ahead";
  const stride = { once: 1, weekly: 7, fortnightly: 14, weekdays: 1 }[repeat];
  const days: CalendarDay[] = [];
  for (let on = from; on <= last; on = addDays(on, stride)) {
    if (repeat === "weekdays" && (weekdayOf(on) === 0 || weekdayOf(on) === 6)) continue;
    days.push(on);
    if (days.length > mostSessionsAtOnce) return "too-many";
  }
  return days.length === 0 ? "none" : days;
}
