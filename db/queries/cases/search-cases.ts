import { sql } from "drizzle-orm";
import { patternOf, type Sought } from "#app/domain/cases/search";
import type { Db } from "../../client.server";

/** Cases one search returns at most; more than that, and somebody types more of the name. */
export const mostFound = 200;

/** An array as a parameter of its own: a list would be spread into many. */
const textArray = (values: readonly string[]) => sql`array[${sql.join(values.map((value) => sql`${value}`), sql`, `)}]::text[]`;

/**
 * The ids of cases the asker sees whose person is looked for, the closest first, then what is due first. A record that was joined to
 * another is found by its former name too. A reference is not looked for here: it is a filter of its own.
 */
export async function searchCases(db: Db, sought: Exclude<Sought, { by: "reference" | "nothing" }>): Promise<string[]> {
  const words = sought.by === "name" ? sought.words : [];
  const key = sought.by === "born" ? sought.on : sought.by === "name" ? "" : sought.key;
  const found = await db.execute<{ id: string }>(
    sql`select id from search_cases(${sought.by}, ${key}, ${textArray(words.map(({ word }) => word))}, ${textArray(words.map(patternOf))}, ${mostFound}) with ordinality as found(id, position) order by position`,
  );
  return found.map(({ id }) => id);
}
