import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { CaseEventKind } from "#app/domain/cases/case-event";
import { openNotes } from "#app/domain/cases/note";
import { pageOfStory, readPlace, storyParts, writePlace, type StoryCursor } from "#app/domain/cases/timeline";
import type { StaffActor } from "#app/domain/people/actor";
import type { Db } from "#db/client.server";
import { listOpenNoteIds } from "#db/queries/casework/notes";
import { findWhatStillIs, listStoryEvents, listStoryNotes } from "#db/queries/casework/story";
import { timelineOf, type Told } from "./timeline-of";

interface Which {
  caseId: string;
  reference: string;
  today: CalendarDay;
  query: URLSearchParams;
  /** What a story does not tell to anybody. */
  without: readonly CaseEventKind[];
}

function cursorOf(query: URLSearchParams): StoryCursor {
  const [older, newer] = [readPlace(query.get("older")), readPlace(query.get("newer"))];
  return older ? { olderThan: older } : newer ? { newerThan: newer } : "newest";
}

/** A page of a case's story, as an address asks for it: which part, and from where. Four queries, however long the story is. */
export async function storyOfCase(db: Db, actor: StaffActor, { caseId, reference, today, query, without }: Which) {
  const part = storyParts.find((each) => each === query.get("story")) ?? "all";
  const cursor = cursorOf(query);
  const events = await listStoryEvents(db, caseId, part, cursor, without);
  const notes = await listStoryNotes(db, caseId, part, cursor);
  const { entries, newer, older } = pageOfStory<Told>([events.map((one) => ({ ...one, of: "event" as const })), notes.map((one) => ({ ...one, of: "note" as const }))], cursor);
  const still = await findWhatStillIs(db, caseId, entries.flatMap((one) => (one.of === "event" ? [one] : [])));
  const open = await listOpenNoteIds(db, caseId, openNotes);
  return { part, days: timelineOf(entries, { today, reference, actorId: actor.id, open, still }), newer: newer && writePlace(newer), older: older && writePlace(older) };
}
