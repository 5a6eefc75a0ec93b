import { and, asc, eq, gte, isNull, lt, or, sql } from "drizzle-orm";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { residents } from "../../schema/people";
import { hubs } from "../../schema/place";
import { appointments, groupSessions } from "../../schema/support";

/** An appointment as it is kept. */
export type Appointment = typeof appointments.$inferSelect;

/** An appointment of a case, held until the transaction ends; `undefined` where it is not one the asker sees. */
export async function lockAppointment(db: Db, { id, caseId }: { id: string; caseId: string }): Promise<Appointment | undefined> {
  const [found] = await db.select().from(appointments).where(and(eq(appointments.id, id), eq(appointments.caseId, caseId))).for("update");
  return found;
}

/** Those of a series from an instant on, held until the transaction ends, in order. */
export const lockSeriesFrom = (db: Db, { caseId, seriesId, from }: { caseId: string; seriesId: string; from: Date }): Promise<Appointment[]> =>
  db.select().from(appointments).where(and(eq(appointments.caseId, caseId), eq(appointments.seriesId, seriesId), gte(appointments.startsAt, from))).orderBy(asc(appointments.startsAt), asc(appointments.id)).for("update");

/** All of a series, in order. */
export const listSeries = (db: Db, { caseId, seriesId }: { caseId: string; seriesId: string }): Promise<Appointment[]> =>
  db.select().from(appointments).where(and(eq(appointments.caseId, caseId), eq(appointments.seriesId, seriesId))).orderBy(asc(appointments.startsAt), asc(appointments.id));

/** An appointment of a case with its hub and the group it is a place in; `undefined` where it is not one the asker sees. */
export async function findAppointment(db: Db, { id, caseId }: { id: string; caseId: string }) {
  const [found] = await db
    .select({ appointment: appointments, hubName: hubs.name, hubPhone: hubs.phone, group: groupSessions.title })
    .from(appointments)
    .innerJoin(hubs, and(eq(hubs.placeId, appointments.placeId), eq(hubs.id, appointments.hubId)))
    .leftJoin(groupSessions, and(eq(groupSessions.placeId, appointments.placeId), eq(groupSessions.id, appointments.sessionId)))
    .where(and(eq(appointments.id, id), eq(appointments.caseId, caseId)));
  return found;
}

/** What the groups are called that appointments of a case are places in, by the session's id. */
export async function titlesOfGroups(db: Db, caseId: string): Promise<Map<string, string>> {
  const rows = await db.selectDistinct({ id: groupSessions.id, title: groupSessions.title }).from(groupSessions).innerJoin(appointments, and(eq(appointments.placeId, groupSessions.placeId), eq(appointments.sessionId, groupSessions.id))).where(eq(appointments.caseId, caseId));
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** Every appointment of a case, in order of time. */
export const listAppointmentsOfCase = (db: Db, caseId: string): Promise<Appointment[]> =>
  db.select().from(appointments).where(eq(appointments.caseId, caseId)).orderBy(asc(appointments.startsAt), asc(appointments.id));

/** Whoever's appointments are waited for in a case: those neither called off nor begun, the soonest first. */
export const listPlannedOfCase = (db: Db, caseId: string, now: Date): Promise<Appointment[]> =>
  db.select().from(appointments).where(and(eq(appointments.caseId, caseId), isNull(appointments.cancelledAt), gte(appointments.startsAt, now))).orderBy(asc(appointments.startsAt), asc(appointments.id));

const withPerson = {
  id: appointments.id, way: appointments.way, startsAt: appointments.startsAt, minutes: appointments.minutes, acceptedAt: appointments.acceptedAt, cancelledAt: appointments.cancelledAt, cancelledBy: appointments.cancelledBy,
  attendance: appointments.attendance, where: appointments.where, reference: cases.reference, firstName: residents.firstName, lastName: residents.lastName, preferredName: residents.preferredName, helpNeeded: residents.helpNeeded, hubName: hubs.name,
};

/** What an adviser has before them, in order of time: everything to come, and what began and is not recorded yet. What was called off today is in it still. */
export const listAppointmentsOfStaff = (db: Db, staffId: string, { today, most }: { today: Date; most: number }) =>
  db
    .select(withPerson)
    .from(appointments)
    .innerJoin(cases, and(eq(cases.placeId, appointments.placeId), eq(cases.id, appointments.caseId)))
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .innerJoin(hubs, and(eq(hubs.placeId, appointments.placeId), eq(hubs.id, appointments.hubId)))
    .where(and(or(eq(appointments.staffId, staffId), eq(appointments.secondStaffId, staffId)), or(gte(appointments.startsAt, today), and(isNull(appointments.cancelledAt), isNull(appointments.attendance)))))
    .orderBy(asc(appointments.startsAt), asc(appointments.id))
    .limit(most);

export type AppointmentOfStaff = Awaited<ReturnType<typeof listAppointmentsOfStaff>>[number];

const until = (startsAt: typeof appointments.startsAt | typeof groupSessions.startsAt, minutes: typeof appointments.minutes | typeof groupSessions.minutes) => sql`${startsAt} + make_interval(mins => ${minutes})`;

/** What an adviser has between two instants and was not called off, in order: meetings of the cases the asker sees, with them or as the second, and whatever groups are theirs. */
export async function listDiaryOf(db: Db, staffId: string, from: Date, to: Date): Promise<{ id: string; startsAt: Date; minutes: number }[]> {
  const meetings = await db
    .select({ id: appointments.id, startsAt: appointments.startsAt, minutes: appointments.minutes })
    .from(appointments)
    .where(and(or(eq(appointments.staffId, staffId), eq(appointments.secondStaffId, staffId)), isNull(appointments.sessionId), isNull(appointments.cancelledAt), lt(appointments.startsAt, to), sql`${until(appointments.startsAt, appointments.minutes)} > ${from.toISOString()}::timestamptz`))
    .orderBy(asc(appointments.startsAt), asc(appointments.id));
  const sessions = await db
    .select({ id: groupSessions.id, startsAt: groupSessions.startsAt, minutes: groupSessions.minutes })
    .from(groupSessions)
    .where(and(eq(groupSessions.staffId, staffId), isNull(groupSessions.cancelledAt), lt(groupSessions.startsAt, to), sql`${until(groupSessions.startsAt, groupSessions.minutes)} > ${from.toISOString()}::timestamptz`))
    .orderBy(asc(groupSessions.startsAt), asc(groupSessions.id));
  return [...meetings, ...sessions].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.id.localeCompare(b.id));
}

/** Two who give the same adviser an appointment at once come one after the other. */
export async function holdDiaryOf(db: Db, staffId: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`diary ${staffId}`}, 0))`);
}

/** Of everybody, as the service: what begins in a stretch of time and nobody was reminded of, in order. */
export const listAppointmentsToRemind = (db: Db, { from, until }: { from: Date; until: Date }) =>
  db
    .select({ id: appointments.id, caseId: appointments.caseId, safeContact: residents.safeContact })
    .from(appointments)
    .innerJoin(cases, and(eq(cases.placeId, appointments.placeId), eq(cases.id, appointments.caseId)))
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .where(and(isNull(appointments.cancelledAt), isNull(appointments.remindedAt), gte(appointments.startsAt, from), lt(appointments.startsAt, until)))
    .orderBy(asc(appointments.startsAt), asc(appointments.id));

/** As the service: an appointment held until the transaction ends; `undefined` where another worker has it. */
export async function takeAppointment(db: Db, id: string): Promise<Appointment | undefined> {
  const [found] = await db.select().from(appointments).where(eq(appointments.id, id)).for("update", { skipLocked: true });
  return found;
}
