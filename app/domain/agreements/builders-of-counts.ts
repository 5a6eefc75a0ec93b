import { day } from "#app/domain/calendar/calendar-day";
import type { CountedEvent } from "./counted-event";

/** One job start of one person in Working Futures, at one hub of one council, on 11 May 2026. */
export function aCountedEvent(given: Partial<CountedEvent> = {}): CountedEvent {
  return { measureCode: "into-employment", person: "rosa", happenedOn: day("2026-05-11"), parts: { offer: "working_futures", council: "northmere", hub: "central", group: "25 to 49" }, ...given };
}

/** So many people with one event each on a day. */
export const people = (count: number, given: Partial<CountedEvent> = {}, prefix = "person"): CountedEvent[] => Array.from({ length: count }, (_, at) => aCountedEvent({ person: `${prefix}-${at}`, ...given }));
