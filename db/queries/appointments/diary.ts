import { and, asc, eq, gte, inArray, isNull, lt, or } from "drizzle-orm";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { residents, staff, staffHubs } from "../../schema/people";
import { hubs } from "../../schema/place";
import { appointments } from "../../schema/support";

interface DiaryOf {
  /** Of one adviser, as the first or the second at a meeting; or of hubs. */
  of: { staffId: string } | { hubIds: readonly string[] };
  from: Date;
  until: Date;
}

const most = 500;

/** Meetings between two instants, in order, of the cases the asker sees; called off ones among them. Places in groups are not: the group stands for them. */
export async function listDiary(db: Db, { of, from, until }: DiaryOf) {
  const whose = "staffId" in of ? or(eq(appointments.staffId, of.staffId), eq(appointments.secondStaffId, of.staffId)) : inArray(appointments.hubId, [...of.hubIds]);
  if ("hubIds" in of && of.hubIds.length === 0) return [];
  return db
    .select({
      id: appointments.id, way: appointments.way, startsAt: appointments.startsAt, minutes: appointments.minutes, acceptedAt: appointments.acceptedAt, cancelledAt: appointments.cancelledAt, cancelledBy: appointments.cancelledBy, attendance: appointments.attendance,
      staffName: appointments.staffName, secondStaffName: appointments.secondStaffName, reference: cases.reference, firstName: residents.firstName, lastName: residents.lastName, preferredName: residents.preferredName, helpNeeded: residents.helpNeeded, hubName: hubs.name,
    })
    .from(appointments)
    .innerJoin(cases, and(eq(cases.placeId, appointments.placeId), eq(cases.id, appointments.caseId)))
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .innerJoin(hubs, and(eq(hubs.placeId, appointments.placeId), eq(hubs.id, appointments.hubId)))
    .where(and(whose, isNull(appointments.sessionId), gte(appointments.startsAt, from), lt(appointments.startsAt, until)))
    .orderBy(asc(appointments.startsAt), asc(appointments.id))
    .limit(most);
}

export type InDiary = Awaited<ReturnType<typeof listDiary>>[number];

/** Who keeps appointments at hubs, by name. */
export async function listColleagues(db: Db, hubIds: readonly string[]): Promise<{ id: string; name: string }[]> {
  if (hubIds.length === 0) return [];
  const rows = await db
    .selectDistinct({ id: staff.id, name: staff.name, roles: staff.roles })
    .from(staffHubs)
    .innerJoin(staff, and(eq(staff.placeId, staffHubs.placeId), eq(staff.id, staffHubs.staffId), eq(staff.active, true)))
    .where(inArray(staffHubs.hubId, [...hubIds]))
    .orderBy(asc(staff.name), asc(staff.id));
  return rows.filter(({ roles }) => roles.includes("adviser")).map(({ id, name }) => ({ id, name }));
}
