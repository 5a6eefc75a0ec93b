import { and, asc, eq, gt, gte, inArray, isNull, lt, sql } from "drizzle-orm";
import type { AppointmentWay } from "#app/domain/appointments/appointment";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { residents } from "../../schema/people";
import { hubs } from "../../schema/place";
import { appointments, groupSessions } from "../../schema/support";

export type GroupSession = typeof groupSessions.$inferSelect;

/** Places that are taken, by whoever's: also by people the asker does not see. The database's own function counts. */
const taken = sql<number>`session_places_taken(${groupSessions.id})`;

export interface NewSession {
  hubId: string;
  staffId: string;
  staffName: string;
  title: string;
  bring: string;
  way: AppointmentWay;
  startsAt: Date;
  minutes: number;
  where: string;
  places: number;
}

export async function insertSession({ db, now, newId }: Pick<Deps, "db" | "now" | "newId">, session: NewSession): Promise<GroupSession> {
  const [made] = await db.insert(groupSessions).values({ ...session, id: newId(), createdAt: now() }).returning();
  return made!;
}

/** A session of one of these hubs with its places, held until the transaction ends: whoever takes a place takes it in turn. */
export async function lockSession(db: Db, id: string, hubIds?: readonly string[]): Promise<(GroupSession & { taken: number }) | undefined> {
  const [held] = await db.select().from(groupSessions).where(and(eq(groupSessions.id, id), hubIds && inArray(groupSessions.hubId, [...hubIds]))).for("update");
  if (!held) return undefined;
  const [count] = await db.select({ taken }).from(groupSessions).where(eq(groupSessions.id, id));
  return { ...held, taken: count?.taken ?? 0 };
}

const shown = { id: groupSessions.id, hubId: groupSessions.hubId, staffId: groupSessions.staffId, staffName: groupSessions.staffName, title: groupSessions.title, bring: groupSessions.bring, way: groupSessions.way, startsAt: groupSessions.startsAt, minutes: groupSessions.minutes, where: groupSessions.where, places: groupSessions.places, cancelledAt: groupSessions.cancelledAt, hubName: hubs.name, taken };

export async function findSession(db: Db, id: string, hubIds: readonly string[]) {
  if (hubIds.length === 0) return undefined;
  const [found] = await db.select(shown).from(groupSessions).innerJoin(hubs, and(eq(hubs.placeId, groupSessions.placeId), eq(hubs.id, groupSessions.hubId))).where(and(eq(groupSessions.id, id), inArray(groupSessions.hubId, [...hubIds])));
  return found;
}

/** Sessions of hubs between two instants, in order; those that were called off among them. */
export async function listSessions(db: Db, { hubIds, from, until, staffId }: { hubIds: readonly string[]; from: Date; until: Date; staffId?: string }) {
  if (hubIds.length === 0) return [];
  return db
    .select(shown)
    .from(groupSessions)
    .innerJoin(hubs, and(eq(hubs.placeId, groupSessions.placeId), eq(hubs.id, groupSessions.hubId)))
    .where(and(inArray(groupSessions.hubId, [...hubIds]), gte(groupSessions.startsAt, from), lt(groupSessions.startsAt, until), staffId ? eq(groupSessions.staffId, staffId) : undefined))
    .orderBy(asc(groupSessions.startsAt), asc(groupSessions.id))
    .limit(200);
}

export type ListedSession = Awaited<ReturnType<typeof listSessions>>[number];

/** Sessions of a hub to come in which there is a place. */
export const listSessionsWithPlaces = (db: Db, hubId: string, now: Date) =>
  db
    .select({ id: groupSessions.id, title: groupSessions.title, startsAt: groupSessions.startsAt, minutes: groupSessions.minutes, left: sql<number>`${groupSessions.places} - ${taken}` })
    .from(groupSessions)
    .where(and(eq(groupSessions.hubId, hubId), isNull(groupSessions.cancelledAt), gt(groupSessions.startsAt, now), sql`${groupSessions.places} > ${taken}`))
    .orderBy(asc(groupSessions.startsAt), asc(groupSessions.id))
    .limit(50);

/** The register, by name: those the asker sees. */
export const listRegister = (db: Db, sessionId: string) =>
  db
    .select({
      id: appointments.id, caseId: appointments.caseId, startsAt: appointments.startsAt, minutes: appointments.minutes, acceptedAt: appointments.acceptedAt, cancelledAt: appointments.cancelledAt, cancelledBy: appointments.cancelledBy, attendance: appointments.attendance,
      attendanceReason: appointments.attendanceReason, version: appointments.version, reference: cases.reference, firstName: residents.firstName, lastName: residents.lastName, preferredName: residents.preferredName, helpNeeded: residents.helpNeeded,
    })
    .from(appointments)
    .innerJoin(cases, and(eq(cases.placeId, appointments.placeId), eq(cases.id, appointments.caseId)))
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .where(eq(appointments.sessionId, sessionId))
    .orderBy(asc(residents.lastName), asc(residents.firstName), asc(appointments.id));

export async function saveSessionCancelled(db: Db, id: string, cancelledAt: Date): Promise<void> {
  await db.update(groupSessions).set({ cancelledAt, version: sql`${groupSessions.version} + 1` }).where(eq(groupSessions.id, id));
}

/** As the service: the places of a session that are still to be called off, in the order of their cases. */
export const listPlacesToCancel = (db: Db, sessionId: string) =>
  db.select({ appointment: appointments, reference: cases.reference }).from(appointments).innerJoin(cases, and(eq(cases.placeId, appointments.placeId), eq(cases.id, appointments.caseId))).where(and(eq(appointments.sessionId, sessionId), isNull(appointments.cancelledAt))).orderBy(asc(appointments.caseId));
