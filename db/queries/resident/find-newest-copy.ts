import { and, desc, eq } from "drizzle-orm";
import type { Db } from "../../client.server";
import { auditEntries } from "../../schema/audit";

/** When the resident last asked for a copy of their data; `undefined` where they never did. */
export async function findNewestCopy(db: Db, caseId: string, residentId: string): Promise<Date | undefined> {
  const [found] = await db
    .select({ at: auditEntries.at })
    .from(auditEntries)
    .where(and(eq(auditEntries.streamId, caseId), eq(auditEntries.actorId, residentId), eq(auditEntries.action, "record.copy")))
    .orderBy(desc(auditEntries.seq))
    .limit(1);
  return found?.at;
}
