import { and, eq, isNull } from "drizzle-orm";
import type { ResidentActor, StaffActor } from "#app/domain/people/actor";
import type { Db } from "../../client.server";
import { organisations, residents, staff, staffHubs } from "../../schema/index";

/** The person a session belongs to, as they are now: roles and hubs are read afresh, so a change holds from the next request. */
export async function findActor(db: Db, id: string, kind: "staff" | "resident"): Promise<StaffActor | ResidentActor | undefined> {
  if (kind === "resident") {
    const [resident] = await db.select({ id: residents.id, firstName: residents.firstName, preferredName: residents.preferredName }).from(residents).where(and(eq(residents.id, id), isNull(residents.mergedIntoId)));
    return resident && { kind: "resident", id: resident.id, name: resident.preferredName ?? resident.firstName, roles: ["resident"] };
  }
  const rows = await db
    .select({ id: staff.id, name: staff.name, roles: staff.roles, organisationId: staff.organisationId, organisationName: organisations.name, hubId: staffHubs.hubId })
    .from(staff)
    .innerJoin(organisations, and(eq(organisations.placeId, staff.placeId), eq(organisations.id, staff.organisationId)))
    .leftJoin(staffHubs, and(eq(staffHubs.placeId, staff.placeId), eq(staffHubs.staffId, staff.id)))
    .where(and(eq(staff.id, id), eq(staff.active, true)))
    .orderBy(staffHubs.hubId);
  const [person] = rows;
  if (!person) return undefined;
  const { hubId: _, ...rest } = person;
  return { kind: "staff", ...rest, hubIds: rows.flatMap(({ hubId }) => (hubId ? [hubId] : [])) };
}
