import { desc, eq } from "drizzle-orm";
import type { Db } from "../../client.server";
import { serviceChanges } from "../../schema/directory";

/** Who changed an entry and what, the newest first. */
export const listServiceChanges = (db: Db, serviceId: string, most: number) =>
  db.select({ id: serviceChanges.id, changedAt: serviceChanges.changedAt, source: serviceChanges.source, byName: serviceChanges.byName, changes: serviceChanges.changes }).from(serviceChanges).where(eq(serviceChanges.serviceId, serviceId)).orderBy(desc(serviceChanges.changedAt), desc(serviceChanges.id)).limit(most);
