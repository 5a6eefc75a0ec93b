import { and, eq, sql } from "drizzle-orm";
import type { Db } from "../../client.server";
import { staff } from "../../schema/people";
import { organisations } from "../../schema/place";

/** Somebody who works here no longer, or advises no longer; `undefined` for whoever does. */
export async function findWhoLeft(db: Db, id: string): Promise<{ id: string; name: string; organisation: string } | undefined> {
  const [found] = await db
    .select({ id: staff.id, name: staff.name, organisation: organisations.name })
    .from(staff)
    .innerJoin(organisations, and(eq(organisations.placeId, staff.placeId), eq(organisations.id, staff.organisationId)))
    .where(and(eq(staff.id, id), sql`not (${staff.active} and 'adviser' = any(${staff.roles}))`));
  return found;
}
