import { sayEvent, wordsOfEvent } from "#app/content/case-events";
import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { systemEventKinds } from "#app/domain/cases/case-event";
import type { ToldEvent } from "#db/queries/cases/find-case-for-show";
import type { TimelineDay } from "#app/ui/casework/timeline";

const time = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "numeric", minute: "2-digit", hourCycle: "h12" });
const openWords = 3;

/** A story, newest first, by the day it was recorded: the last three with words lie open. */
export function timelineOf(events: readonly ToldEvent[], today: CalendarDay): TimelineDay[] {
  const days = new Map<CalendarDay, TimelineDay>();
  let withWords = 0;
  for (const { id, kind, happenedOn, recordedAt, actorName, details } of events) {
    const on = londonDayOf(recordedAt);
    const words = wordsOfEvent(details);
    if (words) withWords += 1;
    const ofDay = days.get(on) ?? { day: on === today ? `Today, ${sayDay(on)}` : sayDay(on), entries: [] };
    ofDay.entries.push({
      id, words, by: actorName, time: time.format(recordedAt).replace(/\s/g, ""), sentence: sayEvent(kind, details),
      happened: happenedOn === on ? undefined : `Happened on ${sayDay(happenedOn)}`,
      quiet: systemEventKinds.includes(kind), open: withWords <= openWords,
    });
    days.set(on, ofDay);
  }
  return [...days.values()];
}
