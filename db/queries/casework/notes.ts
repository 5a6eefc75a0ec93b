import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { NoteVisibility } from "#app/domain/cases/note";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { caseNotes } from "../../schema/casework";
import { isUuid } from "../is-uuid";

const later = alias(caseNotes, "later");
const earlier = alias(caseNotes, "earlier");

const columns = {
  id: caseNotes.id, visibility: caseNotes.visibility, authorId: caseNotes.authorId, authorName: caseNotes.authorName, organisationName: caseNotes.organisationName, words: caseNotes.words, at: caseNotes.writtenAt,
  correctionReason: caseNotes.correctionReason, correctsId: earlier.id, correctsAt: earlier.writtenAt, correctedById: later.id, correctedAt: later.writtenAt,
};

/** Notes with what each corrects and what corrects it, as far as the asker may read them. */
export const selectNotes = (db: Db) =>
  db
    .select(columns)
    .from(caseNotes)
    .leftJoin(later, and(eq(later.placeId, caseNotes.placeId), eq(later.supersedesId, caseNotes.id)))
    .leftJoin(earlier, and(eq(earlier.placeId, caseNotes.placeId), eq(earlier.id, caseNotes.supersedesId)));

export type FoundNote = Awaited<ReturnType<typeof selectNotes>>[number];

/** A note of a case; `undefined` where it is none, or none the asker may read. */
export async function findNote(db: Db, caseId: string, noteId: string): Promise<FoundNote | undefined> {
  if (!isUuid(noteId)) return undefined;
  const [found] = await selectNotes(db).where(and(eq(caseNotes.caseId, caseId), eq(caseNotes.id, noteId)));
  return found;
}

/** The newest notes that stand: those nobody has corrected. */
export const listStandingNotes = (db: Db, caseId: string, most: number) => selectNotes(db).where(and(eq(caseNotes.caseId, caseId), sql`${later.id} is null`)).orderBy(desc(caseNotes.writtenAt), desc(caseNotes.id)).limit(most);

/** Which of a case's newest standing notes lie open: their ids. */
export async function listOpenNoteIds(db: Db, caseId: string, most: number): Promise<string[]> {
  const rows = await db
    .select({ id: caseNotes.id })
    .from(caseNotes)
    .where(and(eq(caseNotes.caseId, caseId), sql`not exists (select from case_notes over where over.place_id = ${caseNotes.placeId} and over.supersedes_id = ${caseNotes.id})`))
    .orderBy(desc(caseNotes.writtenAt), desc(caseNotes.id))
    .limit(most);
  return rows.map(({ id }) => id);
}

/** Writes a note under one's own name; `false` where somebody corrected the same note a moment before. */
export async function addNote({ db, now, newId }: Deps, actor: StaffActor, note: { caseId: string; visibility: NoteVisibility; words: string; supersedesId?: string; correctionReason?: string }): Promise<boolean> {
  const id = newId();
  // Nothing is named for the conflict: the unique index is partial.
  await db.insert(caseNotes).values({ ...note, id, authorId: actor.id, authorName: actor.name, organisationId: actor.organisationId, organisationName: actor.organisationName, writtenAt: now() }).onConflictDoNothing();
  const written = await db.select({ id: caseNotes.id }).from(caseNotes).where(inArray(caseNotes.id, [id]));
  return written.length === 1;
}
