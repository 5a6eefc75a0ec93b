import { and, asc, desc, eq, gte, inArray, isNull, ne, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { StartWish } from "#app/domain/courses/start";
import type { ChangeSource } from "#app/domain/directory/codes";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { courseStarts, serviceChanges, type FieldChange } from "../../schema/directory";
import { organisations } from "../../schema/place";
import { services } from "../../schema/referrals";
import { isUuid } from "../is-uuid";

/** How many wait for a place at a start, also those whom the asker does not see. */
export const waitingAt = sql<number>`course_start_waiting(${courseStarts.id})`;

const select = (db: Db) =>
  db
    .select({ start: courseStarts, waiting: waitingAt, serviceName: services.name, organisationId: services.organisationId, organisationName: organisations.name })
    .from(courseStarts)
    .innerJoin(services, and(eq(services.placeId, courseStarts.placeId), eq(services.id, courseStarts.serviceId)))
    .innerJoin(organisations, and(eq(organisations.placeId, services.placeId), eq(organisations.id, services.organisationId)));

export async function findStart(db: Db, id: string) {
  return isUuid(id) ? (await select(db).where(eq(courseStarts.id, id)))[0] : undefined;
}

export type FoundStart = NonNullable<Awaited<ReturnType<typeof findStart>>>;

/** [U] Seconds somebody waits while others ask for the same places: longer than for anything else, because a course opens for all of them at once. */
const patience = 25;

/** The start, held until the transaction ends, as it is now. The case comes first: `lockReferral`, then this, as late as can be. */
export async function holdStart(db: Db, id: string): Promise<FoundStart | undefined> {
  if (!isUuid(id)) return undefined;
  await db.execute(sql`select set_config('lock_timeout', ${`${patience}s`}, true)`);
  await db.execute(sql`select hold_course_start(${id})`);
  return findStart(db, id);
}

/** The starts of a service that somebody can still join, the next first. */
export const listOpenStarts = (db: Db, serviceId: string, today: CalendarDay) =>
  select(db).where(and(eq(courseStarts.serviceId, serviceId), isNull(courseStarts.cancelledAt), sql`coalesce(${courseStarts.closesOn}, ${courseStarts.startsOn}) >= ${today}`)).orderBy(asc(courseStarts.startsOn), asc(courseStarts.id));

/** Whether a service is given in starts at all. */
export async function hasStarts(db: Db, serviceId: string): Promise<boolean> {
  return (await db.select({ id: courseStarts.id }).from(courseStarts).where(eq(courseStarts.serviceId, serviceId)).limit(1)).length > 0;
}

/** A provider's starts from a day on, the next first; cancelled ones too, for as long as their day is to come. */
export const listStartsOfOrganisation = (db: Db, organisationId: string, from: CalendarDay) =>
  select(db).where(and(eq(services.organisationId, organisationId), gte(courseStarts.startsOn, from))).orderBy(asc(courseStarts.startsOn), asc(services.name), asc(courseStarts.id));

/** Its starts before a day, the newest first, at most so many. */
export const listPastStartsOfOrganisation = (db: Db, organisationId: string, before: CalendarDay, most: number) =>
  select(db).where(and(eq(services.organisationId, organisationId), sql`${courseStarts.startsOn} < ${before}`)).orderBy(desc(courseStarts.startsOn), asc(courseStarts.id)).limit(most);

/** The days on which a service has other starts. */
export const listOtherDays = async (db: Db, serviceId: string, except?: string): Promise<CalendarDay[]> =>
  (await db.select({ on: courseStarts.startsOn }).from(courseStarts).where(and(eq(courseStarts.serviceId, serviceId), except ? ne(courseStarts.id, except) : undefined)).orderBy(asc(courseStarts.startsOn))).map(({ on }) => on);

const columnsOf = ({ startsOn, endsOn, closesOn, places, note }: StartWish) => ({ startsOn, endsOn: endsOn ?? null, closesOn: closesOn ?? null, places: places ?? null, note });

/** `false` where the service has a start on that day since. */
export async function insertStart({ db, newId }: Pick<Deps, "db" | "newId">, serviceId: string, wish: StartWish): Promise<string | undefined> {
  const id = newId();
  const added = await db.insert(courseStarts).values({ ...columnsOf(wish), id, serviceId }).onConflictDoNothing().returning({ id: courseStarts.id });
  return added.length === 1 ? id : undefined;
}

export async function saveStart(db: Db, id: string, wish: StartWish): Promise<void> {
  await db.update(courseStarts).set({ ...columnsOf(wish), version: sql`${courseStarts.version} + 1` }).where(eq(courseStarts.id, id));
}

export async function saveStartCancelled(db: Db, id: string, at: Date): Promise<void> {
  await db.update(courseStarts).set({ cancelledAt: at, version: sql`${courseStarts.version} + 1` }).where(eq(courseStarts.id, id));
}

/** What hangs on a service changed, and who changed it: whoever fetches the directory by change fetches it again. */
export async function keepStartChange({ db, now, newId }: Pick<Deps, "db" | "now" | "newId">, serviceId: string, { source, byName, changes }: { source: ChangeSource; byName: string; changes: FieldChange[] }): Promise<void> {
  await db.update(services).set({ lastModified: now() }).where(eq(services.id, serviceId));
  await db.insert(serviceChanges).values({ id: newId(), serviceId, changedAt: now(), source, byName, changes });
}

/** A provider's services that take referrals, by name: what can have starts. */
export const listServicesOfOrganisation = (db: Db, organisationId: string) =>
  db.select({ id: services.id, name: services.name }).from(services).where(and(eq(services.organisationId, organisationId), inArray(services.status, ["active", "temporarily closed"]))).orderBy(asc(services.name), asc(services.id));

/** Whose starts some are: what a form sent may name any, or none. */
export async function listServicesOfStarts(db: Db, ids: readonly string[]): Promise<{ id: string; serviceId: string }[]> {
  const known = ids.filter(isUuid);
  if (known.length === 0) return [];
  return db.select({ id: courseStarts.id, serviceId: courseStarts.serviceId }).from(courseStarts).where(inArray(courseStarts.id, known)).orderBy(asc(courseStarts.startsOn), asc(courseStarts.id));
}
