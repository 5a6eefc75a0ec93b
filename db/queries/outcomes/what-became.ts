import { asc, inArray, sql } from "drizzle-orm";
import type { RecordNow } from "#app/domain/returns/why-differs";
import type { Db } from "../../client.server";
import { outcomes } from "../../schema/outcomes";
import { isUuid } from "../is-uuid";

/** How records that were counted stand now, as far as whoever asks may see them. */
export async function whatBecame(db: Db, factIds: readonly string[]): Promise<Map<string, RecordNow>> {
  const ids = factIds.filter(isUuid);
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: outcomes.id, laterInError: sql<boolean | null>`(select later.recorded_in_error from ${outcomes} as later where later.place_id = ${outcomes}.place_id and later.supersedes_id = ${outcomes}.id)` })
    .from(outcomes)
    .where(inArray(outcomes.id, ids))
    .orderBy(asc(outcomes.id));
  return new Map(rows.map(({ id, laterInError }) => [id, laterInError === null ? "stands" : laterInError ? "in-error" : "corrected"]));
}
