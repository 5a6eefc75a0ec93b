import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { quarterOf, type Quarter } from "#app/domain/calendar/financial-quarter";

/** What an agreement's count can be told apart by: one at a time, because two together point at people. */
export const ways = ["offer", "council", "hub", "group"] as const;
export type Way = (typeof ways)[number];

/** One thing that counted under one measure, with no more of the person than sums need. */
export interface CountedEvent {
  measureCode: string;
  /** The same for all events of one person. */
  person: string;
  happenedOn: CalendarDay;
  /** The offer they were in, the council and hub of their case, their age group at the start of support; `null` where it is not known. */
  parts: Readonly<Record<Way, string | null>>;
}

export const byDay = <Event extends Pick<CountedEvent, "happenedOn">>(events: readonly Event[]): Event[] => [...events].sort((a, b) => (a.happenedOn < b.happenedOn ? -1 : a.happenedOn > b.happenedOn ? 1 : 0));

export const peopleIn = (events: readonly Pick<CountedEvent, "person">[]): number => new Set(events.map(({ person }) => person)).size;

/** The first event of each person in each financial year: with it they are reached in that year. */
export function firstOfYear(events: readonly CountedEvent[]): CountedEvent[] {
  const seen = new Set<string>();
  return byDay(events).filter(({ person, happenedOn }) => {
    const key = `${quarterOf(happenedOn).slice(0, 4)} ${person}`;
    return !seen.has(key) && seen.add(key);
  });
}

export const inQuarter = <Event extends Pick<CountedEvent, "happenedOn">>(events: readonly Event[], quarter: Quarter): Event[] => events.filter(({ happenedOn }) => quarterOf(happenedOn) === quarter);
export const inYear = <Event extends Pick<CountedEvent, "happenedOn">>(events: readonly Event[], year: string): Event[] => events.filter(({ happenedOn }) => quarterOf(happenedOn).startsWith(`${year}-`));
