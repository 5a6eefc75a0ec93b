import { asc, eq } from "drizzle-orm";
import type { Db } from "../../client.server";
import { auditEntries } from "../../schema/audit";

/** A chain's links, from the first. */
export const listAuditEntries = (db: Db, streamId: string) => db.select().from(auditEntries).where(eq(auditEntries.streamId, streamId)).orderBy(asc(auditEntries.seq));
