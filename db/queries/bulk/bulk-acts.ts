import { and, asc, eq, sql } from "drizzle-orm";
import type { BulkActKind, BulkRowResult } from "#app/domain/cases/bulk";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { bulkActRows, bulkActs } from "../../schema/casework";
import { cases } from "../../schema/cases";
import { residents } from "../../schema/people";
import { isUuid } from "../is-uuid";

export type NewBulkAct = Pick<typeof bulkActs.$inferInsert, "kind" | "byId" | "byName" | "given" | "doneAt" | "undoUntil"> & { kind: BulkActKind };
export type NewBulkRow = Pick<typeof bulkActRows.$inferInsert, "actId" | "caseId" | "position" | "result" | "why" | "before">;

export async function insertBulkAct({ db, newId }: Pick<Deps, "db" | "newId">, act: NewBulkAct): Promise<string> {
  const id = newId();
  await db.insert(bulkActs).values({ ...act, id });
  return id;
}

export async function insertBulkRow({ db, newId }: Pick<Deps, "db" | "newId">, row: NewBulkRow): Promise<void> {
  await db.insert(bulkActRows).values({ ...row, id: newId() });
}

/** What somebody did to many cases themselves; held until the transaction ends where it is to be changed. `undefined` for anybody else's. */
export async function findBulkAct(db: Db, id: string, hold = false) {
  if (!isUuid(id)) return undefined;
  const query = db.select().from(bulkActs).where(eq(bulkActs.id, id));
  const [found] = hold ? await query.for("update") : await query;
  return found;
}

/** What became of each case, in the order it was done. A case they no longer see is not in it. */
export const listBulkRows = (db: Db, actId: string) =>
  db
    .select({
      id: bulkActRows.id, caseId: bulkActRows.caseId, result: bulkActRows.result, why: bulkActRows.why, before: bulkActRows.before,
      reference: cases.reference, firstName: residents.firstName, lastName: residents.lastName, preferredName: residents.preferredName,
    })
    .from(bulkActRows)
    .innerJoin(cases, and(eq(cases.placeId, bulkActRows.placeId), eq(cases.id, bulkActRows.caseId)))
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .where(eq(bulkActRows.actId, actId))
    .orderBy(asc(bulkActRows.position));

export async function saveRowResult(db: Db, id: string, result: BulkRowResult, why = ""): Promise<void> {
  await db.update(bulkActRows).set({ result, why }).where(eq(bulkActRows.id, id));
}

export async function saveUndone(db: Db, id: string, undoneAt: Date): Promise<void> {
  await db.update(bulkActs).set({ undoneAt }).where(eq(bulkActs.id, id));
}

/** Takes back what a row's act sent: `false` where the resident has read it already. */
export async function takeMessagesBack(db: Db, rowId: string, at: Date): Promise<boolean> {
  const [row] = await db.execute<{ gone: boolean }>(sql`select take_messages_back(${rowId}, ${at.toISOString()}) as gone`);
  return row?.gone ?? false;
}
