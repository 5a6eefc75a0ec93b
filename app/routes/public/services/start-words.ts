import type { CalendarDay } from "#app/domain/calendar/calendar-day";

/** When it starts next, and how many places are left where that is known: nobody is sent to a door that is shut. */
export function startWords({ on, left }: { on: CalendarDay; left?: number | undefined }, words: { full: string; placesLeft: (count: number) => string }, sayDay: (day: CalendarDay) => string): string {
  if (left === undefined) return sayDay(on);
  return `${sayDay(on)}, ${left === 0 ? words.full : words.placesLeft(left)}`;
}
