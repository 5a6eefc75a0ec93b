import { inArray, min, sql } from "drizzle-orm";
import journal from "../../../migrations/meta/_journal.json";
import type { Db } from "../../client.server";
import { outbox } from "../../schema/messages";

/** How many of this version's migrations the database lacks. */
export async function pendingMigrations(db: Db): Promise<number> {
  const [applied] = await db.execute<{ count: number }>(sql`select applied_migrations() as count`);
  return journal.entries.length - Number(applied?.count ?? 0);
}

/** When the longest-waiting message fell due; `undefined` when none waits. */
export async function oldestUnsentMessage(db: Db): Promise<Date | undefined> {
  const [waiting] = await db.select({ dueAt: min(outbox.dueAt) }).from(outbox).where(inArray(outbox.status, ["queued", "sending", "failed"]));
  return waiting?.dueAt ?? undefined;
}
