import { asc, eq, sql } from "drizzle-orm";
import type { CountedQuestion, EqualityCount, KeptQuestion } from "#app/domain/equality/tables";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { equalityTables } from "../../schema/getting-in";

/** Counts of a year that has been over for three months, small groups together already; for the service alone, which must protect them before it keeps them. */
export async function countEquality(db: Db, year: number, question: CountedQuestion): Promise<EqualityCount[]> {
  return [...(await db.execute<{ subject: EqualityCount["subject"]; answer: string; part: string; people: number }>(sql`select subject, answer, part, people from equality_counts(${year}, ${question}) order by subject, answer, part`))];
}

/** Keeps what may be shown; nothing changes what is kept already. */
export async function keepEqualityTable({ db, now }: Pick<Deps, "db" | "now">, year: number, question: CountedQuestion, shown: KeptQuestion): Promise<void> {
  await db.insert(equalityTables).values({ year, question, shown, workedOutAt: now() }).onConflictDoNothing();
}

/** The years there are tables of, the newest first. */
export async function listEqualityYears(db: Db): Promise<number[]> {
  return (await db.selectDistinct({ year: equalityTables.year }).from(equalityTables).orderBy(sql`${equalityTables.year} desc`)).map(({ year }) => year);
}

/** What may be shown of a year, by question. */
export const listEqualityTables = (db: Db, year: number) =>
  db.select({ question: equalityTables.question, shown: equalityTables.shown, workedOutAt: equalityTables.workedOutAt }).from(equalityTables).where(eq(equalityTables.year, year)).orderBy(asc(equalityTables.question));

/** The first financial year in which a case was opened; undefined where there is none. */
export async function findFirstYear(db: Db): Promise<number | undefined> {
  const [row] = await db.execute<{ year: number | null }>(sql`select date_part('year', min(opened_on) - interval '3 months')::int as year from cases`);
  return row?.year ?? undefined;
}
