import { and, asc, count, desc, eq, gte, inArray, isNull, lt, or, sql, type SQL } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Db } from "../../client.server";
import { providerAttendance, providerSessions } from "../../schema/answering";
import { courseStarts, locations } from "../../schema/directory";
import { services } from "../../schema/referrals";
import { isUuid } from "../is-uuid";

const columns = {
  id: providerSessions.id, organisationId: providerSessions.organisationId, serviceId: providerSessions.serviceId, startId: providerSessions.startId, heldOn: providerSessions.heldOn, beginsAt: providerSessions.beginsAt, endsAt: providerSessions.endsAt,
  title: providerSessions.title, cancelledWhy: providerSessions.cancelledWhy, version: providerSessions.version, serviceName: services.name, locationName: locations.name, startsOn: courseStarts.startsOn,
};

const sessions = (db: Db) =>
  db
    .select({ ...columns, marked: sql<number>`(select count(*)::int from ${providerAttendance} a where a.place_id = ${providerSessions.placeId} and a.session_id = ${sql`${providerSessions.id}`})` })
    .from(providerSessions)
    .innerJoin(services, and(eq(services.placeId, providerSessions.placeId), eq(services.id, providerSessions.serviceId)))
    .leftJoin(locations, and(eq(locations.placeId, providerSessions.placeId), eq(locations.id, providerSessions.locationId)))
    .leftJoin(courseStarts, and(eq(courseStarts.placeId, providerSessions.placeId), eq(courseStarts.id, providerSessions.startId)));

export type ProviderSession = Awaited<ReturnType<typeof sessions>>[number];

/** `to-come` has today's among them, the next first; `held` the latest first. */
export type SessionsWhen = "to-come" | "held";

/** Sessions of the organisation that asks (the database's own policy), of one service where one is named. */
const which = ({ when, serviceId, today }: { when: SessionsWhen; serviceId?: string | undefined; today: CalendarDay }): SQL | undefined =>
  and(when === "to-come" ? gte(providerSessions.heldOn, today) : lt(providerSessions.heldOn, today), serviceId === undefined ? undefined : eq(providerSessions.serviceId, serviceId));

export function listSessions(db: Db, organisationId: string, asked: { when: SessionsWhen; serviceId?: string | undefined; today: CalendarDay }, { limit, offset }: { limit: number; offset: number }) {
  const inOrder = asked.when === "to-come" ? asc : desc;
  return sessions(db).where(and(eq(providerSessions.organisationId, organisationId), which(asked))).orderBy(inOrder(providerSessions.heldOn), inOrder(providerSessions.beginsAt), asc(providerSessions.id)).limit(limit).offset(offset);
}

export async function countSessions(db: Db, organisationId: string, asked: { when: SessionsWhen; serviceId?: string | undefined; today: CalendarDay }): Promise<number> {
  const [row] = await db.select({ total: count() }).from(providerSessions).where(and(eq(providerSessions.organisationId, organisationId), which(asked)));
  return row?.total ?? 0;
}

/** [L] Local setting: sessions of one day that are listed at the most. */
const mostOnADay = 500;

/** The organisation's sessions of a day, of one service where one is named; cancelled ones too. */
export const listSessionsOn = (db: Db, organisationId: string, { heldOn, serviceId }: { heldOn: CalendarDay; serviceId?: string | undefined }) =>
  sessions(db)
    .where(and(eq(providerSessions.organisationId, organisationId), eq(providerSessions.heldOn, heldOn), serviceId === undefined ? undefined : eq(providerSessions.serviceId, serviceId)))
    .orderBy(asc(providerSessions.beginsAt), asc(providerSessions.id))
    .limit(mostOnADay);

/** `undefined` for anything that is no session of the organisation's. */
export async function findSession(db: Db, organisationId: string, id: string): Promise<ProviderSession | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await sessions(db).where(and(eq(providerSessions.id, id), eq(providerSessions.organisationId, organisationId)));
  return found;
}

/** The same, held until the transaction ends. */
export async function lockSession(db: Db, organisationId: string, id: string): Promise<ProviderSession | undefined> {
  if (!isUuid(id)) return undefined;
  await db.select({ id: providerSessions.id }).from(providerSessions).where(and(eq(providerSessions.id, id), eq(providerSessions.organisationId, organisationId))).for("update");
  return findSession(db, organisationId, id);
}

/** Of these days, those on which the same session is held already: the form is not sent twice by two people. */
export async function daysWithSession(db: Db, { serviceId, startId, beginsAt, days }: { serviceId: string; startId: string | null; beginsAt: string | null; days: readonly CalendarDay[] }): Promise<CalendarDay[]> {
  const rows = await db
    .select({ heldOn: providerSessions.heldOn })
    .from(providerSessions)
    .where(and(eq(providerSessions.serviceId, serviceId), inArray(providerSessions.heldOn, [...days]), startId === null ? isNull(providerSessions.startId) : eq(providerSessions.startId, startId), beginsAt === null ? isNull(providerSessions.beginsAt) : eq(providerSessions.beginsAt, beginsAt), isNull(providerSessions.cancelledWhy)))
    .orderBy(asc(providerSessions.heldOn));
  return rows.map(({ heldOn }) => heldOn);
}

export async function insertSessions(db: Db, rows: readonly Omit<typeof providerSessions.$inferInsert, "placeId" | "version">[]): Promise<void> {
  await db.insert(providerSessions).values([...rows]);
}

export async function saveSession(db: Db, id: string, change: Partial<Pick<typeof providerSessions.$inferInsert, "cancelledWhy">>): Promise<void> {
  await db.update(providerSessions).set({ ...change, version: sql`${providerSessions.version} + 1` }).where(eq(providerSessions.id, id));
}

/** The services of an organisation that take referrals or have sessions, to choose from. */
export const listServicesToRegister = (db: Db, organisationId: string) =>
  db.select({ id: services.id, name: services.name }).from(services).where(and(eq(services.organisationId, organisationId), or(eq(services.takesReferrals, true), sql`exists (select from ${providerSessions} s where s.place_id = ${services.placeId} and s.service_id = ${sql`${services.id}`})`))).orderBy(asc(services.name), asc(services.id));

/** Starts of an organisation's courses around a day, and its locations: what a session can belong to. */
export async function listPlacesOfSessions(db: Db, organisationId: string, from: CalendarDay) {
  const starts = await db
    .select({ id: courseStarts.id, serviceId: courseStarts.serviceId, startsOn: courseStarts.startsOn, endsOn: courseStarts.endsOn, serviceName: services.name })
    .from(courseStarts)
    .innerJoin(services, and(eq(services.placeId, courseStarts.placeId), eq(services.id, courseStarts.serviceId)))
    .where(and(eq(services.organisationId, organisationId), isNull(courseStarts.cancelledAt), gte(sql`coalesce(${courseStarts.endsOn}, ${courseStarts.startsOn})`, from)))
    .orderBy(asc(courseStarts.startsOn), asc(courseStarts.id))
    .limit(200);
  const where = await db.select({ id: locations.id, name: sql<string>`coalesce(nullif(${locations.name}, ''), ${locations.address1}, 'Unnamed')` }).from(locations).where(eq(locations.organisationId, organisationId)).orderBy(asc(locations.name), asc(locations.id));
  return { starts, locations: where };
}
