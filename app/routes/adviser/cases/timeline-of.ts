import { sayEvent, wordsOfEvent } from "#app/content/case-events";
import { noteReaders } from "#app/content/record";
import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { systemEventKinds } from "#app/domain/cases/case-event";
import { mayCorrect, openNotes } from "#app/domain/cases/note";
import { sayTime } from "#app/domain/calendar/say-time";
import type { TimelineDay, TimelineEntry } from "#app/ui/casework/timeline";
import type { FoundNote } from "#db/queries/casework/notes";
import type { findWhatStillIs, StoryEvent } from "#db/queries/casework/story";

export type Told = ({ of: "event" } & StoryEvent) | ({ of: "note" } & FoundNote);

interface Telling {
  today: CalendarDay;
  reference: string;
  /** Who reads it: their own notes they may correct. */
  actorId: string;
  /** The case's newest notes, which lie open; of other words, the first few of the page. */
  open: readonly string[];
  still: Awaited<ReturnType<typeof findWhatStillIs>>;
}

const folderOf = { referral: "referrals", outcome: "outcomes", appointment: "appointments", document: "documents" } as const;
const linkWords = { referral: "The referral", outcome: "The outcome", appointment: "The appointment", document: "The document" } as const;

/** Entries of a story, newest first, by the day they were recorded. */
export function timelineOf(told: readonly Told[], telling: Telling): TimelineDay[] {
  const days = new Map<CalendarDay, TimelineDay>();
  let withWords = 0;
  for (const one of told) {
    const on = londonDayOf(one.at);
    const entry = one.of === "note" ? noteEntry(one, telling) : eventEntry(one, telling);
    if (one.of === "event" && entry.words) withWords += 1;
    const ofDay = days.get(on) ?? { day: on === telling.today ? `Today, ${sayDay(on)}` : sayDay(on), entries: [] };
    ofDay.entries.push({ ...entry, open: entry.open || (one.of === "event" && withWords <= openNotes) });
    days.set(on, ofDay);
  }
  return [...days.values()];
}

function eventEntry({ id, at, kind, happenedOn, actorName, details }: StoryEvent, { reference, still }: Telling): TimelineEntry {
  const linked = [details.referralId, details.outcomeId, details.appointmentId, details.documentId].flatMap((about) => still.get(String(about)) ?? []);
  return {
    id, by: actorName, time: sayTime(at), sentence: sayEvent(kind, details), words: wordsOfEvent(details), open: false,
    happened: happenedOn === londonDayOf(at) ? undefined : `Happened on ${sayDay(happenedOn)}`,
    quiet: systemEventKinds.includes(kind),
    links: linked.map((thing) => ({ href: `/adviser/cases/${reference}/${folderOf[thing.kind]}/${thing.address}`, text: linkWords[thing.kind] })),
  };
}

function noteEntry(note: FoundNote, { reference, actorId, open }: Telling): TimelineEntry {
  const { id, at, visibility, authorName, organisationName, words, correctionReason, correctsId, correctsAt, correctedById, correctedAt } = note;
  const page = `/adviser/cases/${reference}/notes`;
  const corrects = correctsAt ? `, corrects the one of ${sayDay(londonDayOf(correctsAt))}: ${correctionReason}` : "";
  const corrected = correctedAt ? `, corrected on ${sayDay(londonDayOf(correctedAt))}` : "";
  return {
    id, by: `${authorName}, ${organisationName}`, time: sayTime(at), words, quiet: false, open: open.includes(id),
    sentence: `Note${corrects}${corrected}`,
    readers: visibility === "case_team" ? undefined : noteReaders[visibility].tag(organisationName),
    links: [
      ...(correctsId ? [{ href: `${page}/${correctsId}`, text: "The first note" }] : []),
      ...(correctedById ? [{ href: `${page}/${correctedById}`, text: "The corrected note" }] : []),
      ...(mayCorrect(note, actorId) ? [{ href: `${page}/${id}`, text: "Correct it" }] : []),
    ],
  };
}
