import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "../../client.server";
import { staff, staffHubs } from "../../schema/people";
import { organisations } from "../../schema/place";

const activeAdviser = and(eq(staff.active, true), sql`'adviser' = any(${staff.roles})`);

/** The hubs an active adviser works at; none of anybody else. */
export async function listHubsOfAdviser(db: Db, staffId: string): Promise<string[]> {
  const rows = await db.select({ hubId: staffHubs.hubId }).from(staffHubs).innerJoin(staff, and(eq(staff.placeId, staffHubs.placeId), eq(staff.id, staffHubs.staffId))).where(and(eq(staffHubs.staffId, staffId), activeAdviser)).orderBy(asc(staffHubs.hubId));
  return rows.map(({ hubId }) => hubId);
}

/** Active advisers of these hubs, or of the whole place where none is named, by name. */
export const listAdvisers = (db: Db, hubIds?: readonly string[]) =>
  db
    .select({ id: staff.id, name: staff.name, organisation: organisations.name })
    .from(staff)
    .innerJoin(organisations, and(eq(organisations.placeId, staff.placeId), eq(organisations.id, staff.organisationId)))
    .where(and(activeAdviser, hubIds && sql`exists (select from ${staffHubs} where ${and(eq(staffHubs.placeId, staff.placeId), eq(staffHubs.staffId, staff.id), inArray(staffHubs.hubId, hubIds.length > 0 ? [...hubIds] : ["00000000-0000-0000-0000-000000000000"]))})`))
    .orderBy(asc(staff.name), asc(staff.id));
