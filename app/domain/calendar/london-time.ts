import { londonDayOf, type CalendarDay } from "./calendar-day";

const millisecondsInAMinute = 60_000;
const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** Minutes after midnight on a clock in England at an instant. */
export function londonMinutesOf(instant: Date): number {
  const [hour = 0, minute = 0] = clock.format(instant).split(":").map(Number);
  return hour * 60 + minute;
}

/** Minutes England is ahead of UTC at an instant: 0 or 60. */
function ahead(instant: Date): number {
  const behind = londonMinutesOf(instant) - (instant.getUTCHours() * 60 + instant.getUTCMinutes());
  return (behind + 1440) % 1440;
}

/**
 * The instant at which clocks in England show so many minutes after midnight on a day. An hour that clocks skip in March is the one
 * after it; of an hour that comes twice in October it is the second.
 */
export function londonInstant(on: CalendarDay, minutes: number): Date {
  const shown = Date.parse(`${on}T00:00:00Z`) + minutes * millisecondsInAMinute;
  const first = new Date(shown - ahead(new Date(shown)) * millisecondsInAMinute);
  return new Date(shown - ahead(first) * millisecondsInAMinute);
}

/** The first and the last instant of a day in England, the last being the first of the day after. */
export const londonDaySpan = (on: CalendarDay, dayAfter: CalendarDay): { from: Date; until: Date } => ({ from: londonInstant(on, 0), until: londonInstant(dayAfter, 0) });

/** Whether two instants fall on the same day in England. */
export const sameLondonDay = (one: Date, other: Date): boolean => londonDayOf(one) === londonDayOf(other);
