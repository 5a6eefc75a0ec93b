import { and, asc, desc, eq, inArray, sql, type AnyColumn, type SQL } from "drizzle-orm";
import type { CaseEventKind } from "#app/domain/cases/case-event";
import { eventKindsOf, hasNotes, storyPageSize, type StoryCursor, type StoryPart } from "#app/domain/cases/timeline";
import type { Db } from "../../client.server";
import { caseEvents } from "../../schema/cases";
import { caseNotes } from "../../schema/casework";
import { selectNotes, type FoundNote } from "./notes";

export interface StoryEvent {
  id: string;
  at: Date;
  kind: CaseEventKind;
  happenedOn: typeof caseEvents.$inferSelect.happenedOn;
  actorName: string;
  details: Record<string, unknown>;
}

/** As a row, so that the index in which they stand in order answers. */
function beyond(at: AnyColumn, id: AnyColumn, cursor: StoryCursor): SQL | undefined {
  if (cursor === "newest") return undefined;
  const older = "olderThan" in cursor;
  const place = older ? cursor.olderThan : cursor.newerThan;
  const from = sql`(${place.at.toISOString()}::timestamptz, ${place.id}::uuid)`;
  return older ? sql`(${at}, ${id}) < ${from}` : sql`(${at}, ${id}) > ${from}`;
}

const inOrder = (cursor: StoryCursor) => (typeof cursor === "object" && "newerThan" in cursor ? asc : desc);

/** The events of a part of a case's story, nearest to a place first, one more than a page holds. */
export async function listStoryEvents(db: Db, caseId: string, part: StoryPart, cursor: StoryCursor, without: readonly CaseEventKind[] = []): Promise<StoryEvent[]> {
  const kinds = eventKindsOf(part);
  if (kinds !== "every" && kinds.length === 0) return [];
  const order = inOrder(cursor);
  return db
    .select({ id: caseEvents.id, at: caseEvents.recordedAt, kind: caseEvents.kind, happenedOn: caseEvents.happenedOn, actorName: caseEvents.actorName, details: caseEvents.details })
    .from(caseEvents)
    .where(and(eq(caseEvents.caseId, caseId), kinds === "every" ? undefined : inArray(caseEvents.kind, [...kinds]), without.length > 0 ? sql`${caseEvents.kind} <> all (${sql.param(without)}::case_event_kind[])` : undefined, beyond(caseEvents.recordedAt, caseEvents.id, cursor)))
    .orderBy(order(caseEvents.recordedAt), order(caseEvents.id))
    .limit(storyPageSize + 1);
}

/** The notes of it that the asker may read, in the same way. */
export async function listStoryNotes(db: Db, caseId: string, part: StoryPart, cursor: StoryCursor): Promise<FoundNote[]> {
  if (!hasNotes(part)) return [];
  const order = inOrder(cursor);
  return selectNotes(db).where(and(eq(caseNotes.caseId, caseId), beyond(caseNotes.writtenAt, caseNotes.id, cursor))).orderBy(order(caseNotes.writtenAt), order(caseNotes.id)).limit(storyPageSize + 1);
}

/** What events can lead to, by the name under which their details keep its id. */
const kept = { referralId: "referral", outcomeId: "outcome", appointmentId: "appointment", documentId: "document" } as const;
type Kept = (typeof kept)[keyof typeof kept];

/** What the story's events are about and still is there, by its id: how it is called in an address, and what kind of thing it is. One query, whatever the page tells of. */
export async function findWhatStillIs(db: Db, caseId: string, events: readonly StoryEvent[]): Promise<Map<string, { kind: Kept; address: string }>> {
  const ids = events.flatMap(({ details }) => Object.keys(kept).flatMap((key) => (typeof details[key] === "string" ? [details[key]] : [])));
  if (ids.length === 0) return new Map();
  const wanted = sql`any (${sql.param([...new Set(ids)])}::uuid[])`;
  const rows = await db.execute<{ id: string; kind: Kept; address: string }>(sql`
    select id, 'referral' as kind, reference as address from referrals where case_id = ${caseId} and id = ${wanted}
    union all select id, 'outcome', id::text from outcomes where case_id = ${caseId} and id = ${wanted}
    union all select id, 'appointment', id::text from appointments where case_id = ${caseId} and id = ${wanted}
    union all select id, 'document', id::text from documents where case_id = ${caseId} and id = ${wanted} and removed_at is null`);
  return new Map([...rows].map(({ id, kind, address }) => [id, { kind, address }]));
}
