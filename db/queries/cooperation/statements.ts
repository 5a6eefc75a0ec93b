import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { CooperationCounts, Work } from "#app/domain/cooperation/count";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { cooperationStatements } from "../../schema/answering";
import { organisations } from "../../schema/place";
import { isUuid } from "../is-uuid";

export interface NewStatement {
  organisationId: string;
  work: Work;
  month: CalendarDay;
  counts: CooperationCounts;
  complete: boolean;
  managersFromOn: CalendarDay;
}

/** Keeps a partner's month as it is worked out now. One that is complete stays as it is. */
export async function keepStatement({ db, now, newId }: Deps, statement: NewStatement): Promise<void> {
  const { counts, complete, managersFromOn } = statement;
  await db
    .insert(cooperationStatements)
    .values({ ...statement, id: newId(), workedOutAt: now() })
    .onConflictDoUpdate({
      target: [cooperationStatements.placeId, cooperationStatements.organisationId, cooperationStatements.work, cooperationStatements.month],
      set: { counts, complete, managersFromOn, workedOutAt: now(), version: sql`${cooperationStatements.version} + 1` },
      setWhere: eq(cooperationStatements.complete, false),
    });
}

/** Which months of a kind of work have been worked out, and whether all of their statements are complete. */
export const listMonthsWorkedOut = (db: Db, work: Work) =>
  db.select({ month: cooperationStatements.month, complete: sql<boolean>`bool_and(${cooperationStatements.complete})` }).from(cooperationStatements).where(eq(cooperationStatements.work, work)).groupBy(cooperationStatements.month).orderBy(asc(cooperationStatements.month));

const select = (db: Db) =>
  db.select({ statement: cooperationStatements, organisationName: organisations.name }).from(cooperationStatements).innerJoin(organisations, and(eq(organisations.placeId, cooperationStatements.placeId), eq(organisations.id, cooperationStatements.organisationId)));

/** A partner's own months, the newest first. */
export const listStatementsOf = (db: Db, organisationId: string, most: number) =>
  select(db).where(eq(cooperationStatements.organisationId, organisationId)).orderBy(desc(cooperationStatements.month), asc(cooperationStatements.work)).limit(most);

/** Every partner's statement of a month and a kind of work that managers may see, by name: whoever also works for a partner sees no more of it here. */
export const listStatementsOfMonth = (db: Db, work: Work, month: CalendarDay, today: CalendarDay) =>
  select(db).where(and(eq(cooperationStatements.work, work), eq(cooperationStatements.month, month), eq(cooperationStatements.complete, true), sql`${cooperationStatements.managersFromOn} <= ${today}`)).orderBy(asc(organisations.name), asc(cooperationStatements.id));

/** The months of which managers may see something, the newest first. */
export const listMonthsForManagers = async (db: Db, work: Work, today: CalendarDay): Promise<CalendarDay[]> =>
  (await db.selectDistinct({ month: cooperationStatements.month }).from(cooperationStatements).where(and(eq(cooperationStatements.work, work), eq(cooperationStatements.complete, true), sql`${cooperationStatements.managersFromOn} <= ${today}`)).orderBy(desc(cooperationStatements.month))).map(({ month }) => month);

/** A statement of this partner's, held until the transaction ends. */
export async function lockStatement(db: Db, id: string, organisationId: string) {
  if (!isUuid(id)) return undefined;
  const [found] = await db.select().from(cooperationStatements).where(and(eq(cooperationStatements.id, id), eq(cooperationStatements.organisationId, organisationId))).for("update");
  return found;
}

export async function saveComment({ db, now }: Pick<Deps, "db" | "now">, id: string, change: { comment: string; managersFromOn: CalendarDay; commentedByName: string }): Promise<void> {
  await db.update(cooperationStatements).set({ ...change, commentedAt: now(), version: sql`${cooperationStatements.version} + 1` }).where(eq(cooperationStatements.id, id));
}
