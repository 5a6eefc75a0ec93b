import { and, eq, sql } from "drizzle-orm";
import type { Db } from "../../client.server";
import { caseEvents } from "../../schema/cases";

/** When the newest message by a template left, or is to leave; `undefined` where none did. Notices that found no safe way do not count. */
export async function findLastNotice(db: Db, caseId: string, template: string): Promise<Date | undefined> {
  const leaves = sql<string | null>`max(coalesce((${caseEvents.details} ->> 'dueAt')::timestamptz, ${caseEvents.recordedAt}))`;
  const [row] = await db
    .select({ at: leaves })
    .from(caseEvents)
    .where(and(eq(caseEvents.caseId, caseId), eq(caseEvents.kind, "message_sent"), sql`${caseEvents.details} ->> 'template' = ${template}`, sql`${caseEvents.details} ->> 'channel' <> 'none'`));
  return row?.at ? new Date(row.at) : undefined;
}
