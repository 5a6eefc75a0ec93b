import { and, asc, count, eq, gt, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ImportRowResult } from "#app/domain/intake/list-import";
import type { MatchFacts } from "#app/domain/people/possible-match";
import type { Db } from "../../client.server";
import { listImportRows, listImports } from "../../schema/bringing-in";
import { caseAccess, cases } from "../../schema/cases";
import { residents } from "../../schema/people";

export type ImportRow = typeof listImportRows.$inferSelect;

/** What is kept of a row after it was read: again, where the columns were named anew. */
export type ReadRow = Pick<ImportRow, "line" | "sent" | "problems" | "result" | "why"> & { understood: Record<string, unknown> | null; caseId: string | null };

const atOnce = 500;

/** Keeps what every row was read as; rows that are there already are read anew. */
export async function saveRows(db: Db, importId: string, rows: readonly ReadRow[], newId: () => string): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce) {
    await db
      .insert(listImportRows)
      .values(rows.slice(from, from + atOnce).map((row) => ({ id: newId(), importId, ...row })))
      .onConflictDoUpdate({
        target: [listImportRows.placeId, listImportRows.importId, listImportRows.line],
        set: { understood: sql`excluded.understood`, problems: sql`excluded.problems`, result: sql`excluded.result`, why: sql`excluded.why`, caseId: sql`excluded.case_id` },
      });
  }
}

/** The cells of every row, in the order of the file. */
export const listSentRows = (db: Db, importId: string): Promise<{ line: number; sent: Record<string, string> }[]> =>
  db.select({ line: listImportRows.line, sent: listImportRows.sent }).from(listImportRows).where(eq(listImportRows.importId, importId)).orderBy(asc(listImportRows.line));

const rowsLike = (importId: string, results?: readonly ImportRowResult[]) => and(eq(listImportRows.importId, importId), results && inArray(listImportRows.result, [...results]));

/** A page of rows with the case each became or may be about: named only where the asker sees it. */
export const listRows = (db: Db, importId: string, { results, limit, offset }: { results?: readonly ImportRowResult[] | undefined; limit: number; offset: number }) =>
  db
    .select({
      id: listImportRows.id, line: listImportRows.line, understood: listImportRows.understood, sent: listImportRows.sent, problems: listImportRows.problems, result: listImportRows.result, why: listImportRows.why,
      case: { reference: cases.reference, status: cases.status, firstName: residents.firstName, lastName: residents.lastName, preferredName: residents.preferredName },
    })
    .from(listImportRows)
    .leftJoin(cases, and(eq(cases.placeId, listImportRows.placeId), eq(cases.id, listImportRows.caseId)))
    .leftJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .where(rowsLike(importId, results))
    .orderBy(asc(listImportRows.line))
    .limit(limit)
    .offset(offset);

export async function countRowsLike(db: Db, importId: string, results?: readonly ImportRowResult[]): Promise<number> {
  const [row] = await db.select({ rows: count() }).from(listImportRows).where(rowsLike(importId, results));
  return row?.rows ?? 0;
}

/** Rows that were not brought in, with why: to be put right and sent again. */
export const listRowsNotBroughtIn = (db: Db, importId: string, after: number, limit: number) =>
  db
    .select({ line: listImportRows.line, sent: listImportRows.sent, problems: listImportRows.problems, result: listImportRows.result, why: listImportRows.why })
    .from(listImportRows)
    .where(and(rowsLike(importId, ["wrong", "left_out", "failed", "already_here"]), gt(listImportRows.line, after)))
    .orderBy(asc(listImportRows.line))
    .limit(limit);

/** Leaves rows out, or puts them back; only where they were the other. How many it was. */
export async function changeRows(db: Db, importId: string, lines: readonly number[], { from, to, why }: { from: ImportRowResult; to: ImportRowResult; why: string }): Promise<number> {
  if (lines.length === 0) return 0;
  const changed = await db.update(listImportRows).set({ result: to, why }).where(and(rowsLike(importId, [from]), inArray(listImportRows.line, [...lines]))).returning({ id: listImportRows.id });
  return changed.length;
}

/** Open cases the asker sees of people born on these days or called so: what a list is compared with. */
export const listCasesLike = (db: Db, { datesOfBirth, nameKeys }: { datesOfBirth: readonly CalendarDay[]; nameKeys: readonly string[] }): Promise<(MatchFacts & { caseId: string })[]> =>
  datesOfBirth.length === 0
    ? Promise.resolve([])
    : db
        .select({ caseId: cases.id, nameKey: residents.nameKey, dateOfBirth: residents.dateOfBirth, postcode: residents.postcode, niNumber: residents.niNumber, phoneKey: residents.phoneKey, emailKey: residents.emailKey })
        .from(residents)
        .innerJoin(cases, and(eq(cases.placeId, residents.placeId), eq(cases.residentId, residents.id), ne(cases.status, "closed")))
        .where(or(inArray(residents.dateOfBirth, [...datesOfBirth]), inArray(residents.nameKey, [...nameKeys])))
        .orderBy(asc(cases.id));

/** The next row to bring in, the oldest list first; held, so that no other worker takes it. `undefined` where none waits. The service's to ask. */
export async function takeNextRow(db: Db) {
  const [taken] = await db
    .select({ row: listImportRows, list: listImports })
    .from(listImportRows)
    .innerJoin(listImports, and(eq(listImports.placeId, listImportRows.placeId), eq(listImports.id, listImportRows.importId)))
    .where(and(eq(listImports.status, "bringing_in"), eq(listImportRows.result, "ready")))
    .orderBy(asc(listImports.confirmedAt), asc(listImports.id), asc(listImportRows.line))
    .limit(1)
    .for("update", { of: listImportRows, skipLocked: true });
  return taken;
}

/** An open case of the hub's, of the same name and date of birth, that came in since the list was looked at. The service's to ask. */
export async function findSameAtHub(db: Db, hubId: string, { nameKey, dateOfBirth }: MatchFacts): Promise<string | undefined> {
  const [found] = await db
    .select({ id: cases.id })
    .from(residents)
    .innerJoin(cases, and(eq(cases.placeId, residents.placeId), eq(cases.residentId, residents.id), ne(cases.status, "closed")))
    .innerJoin(caseAccess, and(eq(caseAccess.placeId, cases.placeId), eq(caseAccess.caseId, cases.id), eq(caseAccess.granteeId, hubId), isNull(caseAccess.untilOn)))
    .where(and(eq(residents.nameKey, nameKey), eq(residents.dateOfBirth, dateOfBirth)))
    .orderBy(asc(cases.id))
    .limit(1);
  return found?.id;
}

export const endRow = async (db: Db, id: string, end: { result: ImportRowResult; caseId?: string; why?: string }): Promise<void> => void (await db.update(listImportRows).set(end).where(eq(listImportRows.id, id)));
