import { and, asc, count, desc, eq, gt, inArray, sql } from "drizzle-orm";
import { importActions, type DirectoryKind, type ImportAction } from "#app/domain/directory/codes";
import type { Digest, FeedRecord } from "#app/domain/directory/plan-import";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { directoryFeeds, directoryImportRecords, directoryImports, feedRecords } from "../../schema/directory";
import { isUuid } from "../is-uuid";

export type DirectoryImport = typeof directoryImports.$inferSelect;
export type ImportRecord = typeof directoryImportRecords.$inferSelect;

export const listFeeds = (db: Db) => db.select({ id: directoryFeeds.id, name: directoryFeeds.name }).from(directoryFeeds).orderBy(asc(directoryFeeds.name), asc(directoryFeeds.id));

/** The feed of that id, or of that name, made where there is none. `undefined` for an id that is none of this place. */
export async function ensureFeed({ db, now, newId }: Deps, feed: { id: string } | { name: string }): Promise<{ id: string; name: string } | undefined> {
  if ("id" in feed && !isUuid(feed.id)) return undefined;
  const [found] = await db.select({ id: directoryFeeds.id, name: directoryFeeds.name }).from(directoryFeeds).where("id" in feed ? eq(directoryFeeds.id, feed.id) : eq(sql`lower(${directoryFeeds.name})`, feed.name.toLowerCase()));
  if (found || "id" in feed) return found;
  const made = { id: newId(), name: feed.name };
  await db.insert(directoryFeeds).values({ ...made, createdAt: now() });
  return made;
}

/** Everything a feed brought before, by its kind and the feed's own id. */
export async function feedRecordsOf(db: Db, feedId: string): Promise<Map<string, FeedRecord>> {
  const rows = await db.select({ kind: feedRecords.kind, externalId: feedRecords.externalId, recordId: feedRecords.recordId, digest: feedRecords.digest }).from(feedRecords).where(eq(feedRecords.feedId, feedId));
  return new Map(rows.map(({ kind, externalId, recordId, digest }) => [`${kind} ${externalId}`, { recordId, digest: JSON.parse(digest) as Digest }]));
}

const atOnce = 500;

/** Remembers what a feed calls each record, and what it said of it. */
export async function rememberRecords({ db, now }: Deps, feedId: string, records: readonly { kind: DirectoryKind; externalId: string; recordId: string; digest: Digest }[]): Promise<void> {
  for (let from = 0; from < records.length; from += atOnce) {
    await db
      .insert(feedRecords)
      .values(records.slice(from, from + atOnce).map((each) => ({ ...each, feedId, digest: JSON.stringify(each.digest), seenAt: now() })))
      .onConflictDoUpdate({ target: [feedRecords.placeId, feedRecords.feedId, feedRecords.kind, feedRecords.externalId], set: { digest: sql`excluded.digest`, recordId: sql`excluded.record_id`, seenAt: sql`excluded.seen_at` } });
  }
}

export async function insertImport(db: Db, row: Omit<typeof directoryImports.$inferInsert, "placeId">): Promise<void> {
  await db.insert(directoryImports).values(row);
}

export type NewImportRecord = Omit<typeof directoryImportRecords.$inferInsert, "placeId" | "id" | "importId" | "position">;

/** Keeps what would be done with each record, in place of what was kept before. */
export async function saveImportRecords({ db, newId }: Deps, importId: string, records: readonly NewImportRecord[]): Promise<void> {
  await db.delete(directoryImportRecords).where(eq(directoryImportRecords.importId, importId));
  for (let from = 0; from < records.length; from += atOnce) await db.insert(directoryImportRecords).values(records.slice(from, from + atOnce).map((record, index) => ({ ...record, id: newId(), importId, position: from + index })));
}

const withFeed = (db: Db) => db.select({ import: directoryImports, feedName: directoryFeeds.name }).from(directoryImports).innerJoin(directoryFeeds, and(eq(directoryFeeds.placeId, directoryImports.placeId), eq(directoryFeeds.id, directoryImports.feedId)));

export async function findImport(db: Db, id: string): Promise<(DirectoryImport & { feedName: string }) | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await withFeed(db).where(eq(directoryImports.id, id));
  return found && { ...found.import, feedName: found.feedName };
}

/** The same, held until the transaction ends. */
export async function lockImport(db: Db, id: string): Promise<(DirectoryImport & { feedName: string }) | undefined> {
  if (!isUuid(id)) return undefined;
  const [held] = await db.select({ id: directoryImports.id }).from(directoryImports).where(eq(directoryImports.id, id)).for("update");
  return held && (await findImport(db, held.id));
}

/** Imports of a feed follow each other: what is confirmed is what was looked at. */
export const lockFeed = async (db: Db, feedId: string): Promise<void> => void (await db.select({ id: directoryFeeds.id }).from(directoryFeeds).where(eq(directoryFeeds.id, feedId)).for("update"));

export async function moveImport(db: Db, id: string, to: Pick<Partial<DirectoryImport>, "status" | "confirmedAt">): Promise<void> {
  await db.update(directoryImports).set({ ...to, version: sql`${directoryImports.version} + 1` }).where(eq(directoryImports.id, id));
}

export const countImports = async (db: Db): Promise<number> => (await db.select({ imports: count() }).from(directoryImports))[0]?.imports ?? 0;

/** Imports, the newest first. */
export async function listImports(db: Db, { limit, offset }: { limit: number; offset: number }): Promise<(DirectoryImport & { feedName: string })[]> {
  const rows = await withFeed(db).orderBy(desc(directoryImports.checkedAt), desc(directoryImports.id)).limit(limit).offset(offset);
  return rows.map((row) => ({ ...row.import, feedName: row.feedName }));
}

/** How many records of each import have which action. */
export async function countActions(db: Db, importIds: readonly string[]): Promise<Map<string, Record<ImportAction, number>>> {
  const none = () => Object.fromEntries(importActions.map((action) => [action, 0])) as Record<ImportAction, number>;
  const counts = new Map(importIds.map((id) => [id, none()]));
  if (importIds.length === 0) return counts;
  const rows = await db.select({ importId: directoryImportRecords.importId, action: directoryImportRecords.action, records: count() }).from(directoryImportRecords).where(inArray(directoryImportRecords.importId, [...importIds])).groupBy(directoryImportRecords.importId, directoryImportRecords.action);
  for (const { importId, action, records } of rows) counts.get(importId)![action] = records;
  return counts;
}

const withActions = (importId: string, actions: readonly ImportAction[]) => and(eq(directoryImportRecords.importId, importId), inArray(directoryImportRecords.action, [...actions]));

/** A page of an import's records, as they are written. */
export const listImportRecords = (db: Db, importId: string, actions: readonly ImportAction[], { limit, offset }: { limit: number; offset: number }): Promise<ImportRecord[]> =>
  db.select().from(directoryImportRecords).where(withActions(importId, actions)).orderBy(asc(directoryImportRecords.position)).limit(limit).offset(offset);

/** Records after a position: to go through them all without holding them all. */
export const listImportRecordsAfter = (db: Db, importId: string, actions: readonly ImportAction[], after: number, limit: number): Promise<ImportRecord[]> =>
  db.select().from(directoryImportRecords).where(and(withActions(importId, actions), gt(directoryImportRecords.position, after))).orderBy(asc(directoryImportRecords.position)).limit(limit);

/** Records of an import in which something was wrong, though they can be used. */
export async function countWithProblems(db: Db, importId: string): Promise<number> {
  const [row] = await db.select({ records: count() }).from(directoryImportRecords).where(and(eq(directoryImportRecords.importId, importId), sql`${directoryImportRecords.action} <> 'refuse' and jsonb_array_length(${directoryImportRecords.problems}) > 0`));
  return row?.records ?? 0;
}
