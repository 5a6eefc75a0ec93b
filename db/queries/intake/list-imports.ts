import { and, asc, count, desc, eq, exists, inArray, lt, ne, notExists, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { importLife, type ImportHappening, type ImportRowResult } from "#app/domain/intake/list-import";
import type { Db } from "../../client.server";
import { listImportRows, listImports } from "../../schema/bringing-in";
import { hubs } from "../../schema/place";
import { isUuid } from "../is-uuid";

export type ListImport = typeof listImports.$inferSelect;

export const insertImport = async (db: Db, row: Omit<typeof listImports.$inferInsert, "placeId">): Promise<void> => void (await db.insert(listImports).values(row));

/** A list of the asker's hubs; `undefined` where it is another hub's. */
export async function findImport(db: Db, id: string): Promise<(ListImport & { hubName: string }) | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await db.select({ list: listImports, hubName: hubs.name }).from(listImports).innerJoin(hubs, and(eq(hubs.placeId, listImports.placeId), eq(hubs.id, listImports.hubId))).where(eq(listImports.id, id));
  return found && { ...found.list, hubName: found.hubName };
}

/** The same, held until the transaction ends. */
export async function lockImport(db: Db, id: string): Promise<ListImport | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await db.select().from(listImports).where(eq(listImports.id, id)).for("update");
  return found;
}

/** How many rows came to what. */
export type RowCounts = Record<ImportRowResult, number>;

const noRows: RowCounts = { ready: 0, wrong: 0, left_out: 0, brought_in: 0, already_here: 0, failed: 0 };

/** The counts of each of these lists. */
export async function countRows(db: Db, importIds: readonly string[]): Promise<Map<string, RowCounts>> {
  const counts = new Map(importIds.map((id) => [id, { ...noRows }]));
  if (importIds.length === 0) return counts;
  const rows = await db.select({ importId: listImportRows.importId, result: listImportRows.result, rows: count() }).from(listImportRows).where(inArray(listImportRows.importId, [...importIds])).groupBy(listImportRows.importId, listImportRows.result);
  for (const { importId, result, rows: how } of rows) counts.get(importId)![result] = how;
  return counts;
}

/** Lists that were sent to the asker's hubs, the newest first; those that were thrown away are left out. */
export const listImportsOf = (db: Db, { limit, offset }: { limit: number; offset: number }) =>
  db
    .select({ id: listImports.id, kind: listImports.kind, status: listImports.status, fromName: listImports.fromName, fileName: listImports.fileName, rows: listImports.rows, uploadedByName: listImports.uploadedByName, uploadedAt: listImports.uploadedAt, hubName: hubs.name })
    .from(listImports)
    .innerJoin(hubs, and(eq(hubs.placeId, listImports.placeId), eq(hubs.id, listImports.hubId)))
    .where(ne(listImports.status, "discarded"))
    .orderBy(desc(listImports.uploadedAt), desc(listImports.id))
    .limit(limit)
    .offset(offset);

export async function countImports(db: Db): Promise<number> {
  const [row] = await db.select({ lists: count() }).from(listImports).where(ne(listImports.status, "discarded"));
  return row?.lists ?? 0;
}

/** The very same file, confirmed before: when, and by whom it had been uploaded. */
export async function findSameFile(db: Db, { id, sha256 }: Pick<ListImport, "id" | "sha256">): Promise<{ uploadedAt: Date; uploadedByName: string } | undefined> {
  const [found] = await db
    .select({ uploadedAt: listImports.uploadedAt, uploadedByName: listImports.uploadedByName })
    .from(listImports)
    .where(and(eq(listImports.sha256, sha256), ne(listImports.id, id), inArray(listImports.status, ["bringing_in", "finished"])))
    .orderBy(desc(listImports.uploadedAt))
    .limit(1);
  return found;
}

export const saveGiven = async (db: Db, id: string, given: ListImport["given"]): Promise<void> => void (await db.update(listImports).set({ given, version: sql`${listImports.version} + 1` }).where(eq(listImports.id, id)));

/** What happens to a list, where its life allows it; `false` where it does not. The row is held. */
export async function moveImport(db: Db, { id, status }: Pick<ListImport, "id" | "status">, happening: ImportHappening, at: Date): Promise<boolean> {
  const to = importLife[status][happening];
  if (!to) return false;
  await db.update(listImports).set({ status: to, version: sql`${listImports.version} + 1`, ...(happening === "confirm" && { confirmedAt: at }), ...(happening === "finish" && { finishedAt: at }) }).where(eq(listImports.id, id));
  return true;
}

const rowLeft = (db: Db) => db.select({ one: sql`1` }).from(listImportRows).where(and(eq(listImportRows.placeId, listImports.placeId), eq(listImportRows.importId, listImports.id), eq(listImportRows.result, "ready")));

/** Lists under way of which no row is left; held, one worker at a time. */
export const lockImportsDone = (db: Db): Promise<ListImport[]> =>
  db.select().from(listImports).where(and(eq(listImports.status, "bringing_in"), notExists(rowLeft(db)))).orderBy(asc(listImports.confirmedAt), asc(listImports.id)).for("update", { skipLocked: true });

/** Forgets whom the rows of lists past their day are about, brought in or not; what became of each row stays. How many rows there were. */
export async function forgetRowsOfLists(db: Db, before: CalendarDay): Promise<number> {
  const past = exists(db.select({ one: sql`1` }).from(listImports).where(and(eq(listImports.placeId, listImportRows.placeId), eq(listImports.id, listImportRows.importId), lt(listImports.forgetOn, before))));
  const forgotten = await db.update(listImportRows).set({ sent: {}, understood: null, problems: [] }).where(and(past, ne(listImportRows.sent, {}))).returning({ id: listImportRows.id });
  return forgotten.length;
}

/** The same for one list, at once. */
export const forgetRowsOf = async (db: Db, importId: string): Promise<void> => void (await db.update(listImportRows).set({ sent: {}, understood: null, problems: [] }).where(eq(listImportRows.importId, importId)));
