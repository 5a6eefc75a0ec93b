import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { liveStatuses, type PlaceStatus } from "#app/domain/courses/place";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { coursePlaces } from "../../schema/answering";
import { cases } from "../../schema/cases";
import { courseStarts } from "../../schema/directory";
import { organisations } from "../../schema/place";
import { referrals, services } from "../../schema/referrals";
import { isUuid } from "../is-uuid";

/** Whose turn it is on the list, 1 for whoever is next; null where they do not wait. */
const turn = sql<number | null>`course_turn(${coursePlaces.id})`;

/** Only a name that was shared. */
const sharedName = sql<string | null>`(select field ->> 'value' from jsonb_array_elements(${referrals.shared}) as field where field ->> 'key' = 'name')`;

const withStart = (db: Db) =>
  db
    .select({ place: coursePlaces, start: courseStarts, turn, serviceName: services.name, referralReference: referrals.reference })
    .from(coursePlaces)
    .innerJoin(courseStarts, and(eq(courseStarts.placeId, coursePlaces.placeId), eq(courseStarts.id, coursePlaces.startId)))
    .innerJoin(services, and(eq(services.placeId, courseStarts.placeId), eq(services.id, courseStarts.serviceId)))
    .innerJoin(referrals, and(eq(referrals.placeId, coursePlaces.placeId), eq(referrals.id, coursePlaces.referralId)));

/** A place or a turn, with its start; `undefined` where it is not one the asker sees. */
export async function findPlace(db: Db, id: string) {
  return isUuid(id) ? (await withStart(db).where(eq(coursePlaces.id, id)))[0] : undefined;
}

export type FoundPlace = NonNullable<Awaited<ReturnType<typeof findPlace>>>;

/** Everything a referral was given, or waits for, of a course: what counts now first, then the newest. */
export const listPlacesOfReferral = (db: Db, referralId: string) =>
  withStart(db).where(eq(coursePlaces.referralId, referralId)).orderBy(sql`${coursePlaces.status} in ('waiting', 'offered', 'taken') desc`, desc(coursePlaces.changedAt), asc(coursePlaces.id));

/** The places and turns of a case that count now. */
export const listLivePlacesOfCase = (db: Db, caseId: string) =>
  withStart(db).where(and(eq(coursePlaces.caseId, caseId), inArray(coursePlaces.status, liveStatuses))).orderBy(asc(courseStarts.startsOn), asc(coursePlaces.id));

/** The place or turn of a case at any start of a service, if it has one that counts now. */
export async function findLivePlaceAt(db: Db, caseId: string, serviceId: string) {
  const [found] = await withStart(db).where(and(eq(coursePlaces.caseId, caseId), eq(courseStarts.serviceId, serviceId), inArray(coursePlaces.status, liveStatuses))).limit(1);
  return found;
}

/** What this referral had of this start before. */
export async function findEarlierPlace(db: Db, startId: string, referralId: string) {
  if (!isUuid(startId)) return undefined;
  const [found] = await db.select({ id: coursePlaces.id, status: coursePlaces.status }).from(coursePlaces).where(and(eq(coursePlaces.startId, startId), eq(coursePlaces.referralId, referralId)));
  return found;
}

/** Who has a place at a start, and who waits, in turn. As many as the asker sees: a provider those whose referral it sees. */
export const listPlacesOfStart = (db: Db, startId: string) =>
  db
    .select({
      id: coursePlaces.id, status: coursePlaces.status, askedAt: coursePlaces.askedAt, answerByOn: coursePlaces.answerByOn, version: coursePlaces.version, turn, referralReference: referrals.reference, referralStatus: referrals.status,
      name: sharedName,
    })
    .from(coursePlaces)
    .innerJoin(referrals, and(eq(referrals.placeId, coursePlaces.placeId), eq(referrals.id, coursePlaces.referralId)))
    .where(and(eq(coursePlaces.startId, startId), inArray(coursePlaces.status, liveStatuses)))
    .orderBy(asc(coursePlaces.askedAt), asc(coursePlaces.id));

/** People a service has said yes to who have no place or turn at any of its starts, by name: as many as the asker sees. */
export const listWithoutPlace = (db: Db, serviceId: string) =>
  db
    .select({ referralId: referrals.id, reference: referrals.reference, name: sharedName })
    .from(referrals)
    .where(and(eq(referrals.serviceId, serviceId), inArray(referrals.status, ["accepted", "started"]), sql`not exists (select from ${coursePlaces} live where live.place_id = ${referrals.placeId} and live.referral_id = ${referrals.id} and live.status in ('waiting', 'offered', 'taken'))`))
    .orderBy(sql`3`, asc(referrals.id));

/** Whom to tell of a change to a start: everybody who has a place or a turn, and their advisers. */
export const listWhomToTell = (db: Db, startId: string) =>
  db
    .select({
      referral: { id: referrals.id, caseId: referrals.caseId, reference: referrals.reference, madeBy: referrals.madeBy },
      serviceName: services.name, organisationName: organisations.name, caseReference: cases.reference, leadId: cases.leadId,
    })
    .from(coursePlaces)
    .innerJoin(referrals, and(eq(referrals.placeId, coursePlaces.placeId), eq(referrals.id, coursePlaces.referralId)))
    .innerJoin(services, and(eq(services.placeId, referrals.placeId), eq(services.id, referrals.serviceId)))
    .innerJoin(organisations, and(eq(organisations.placeId, referrals.placeId), eq(organisations.id, referrals.organisationId)))
    .innerJoin(cases, and(eq(cases.placeId, referrals.placeId), eq(cases.id, referrals.caseId)))
    .where(and(eq(coursePlaces.startId, startId), inArray(coursePlaces.status, liveStatuses)))
    .orderBy(asc(coursePlaces.askedAt), asc(coursePlaces.id));

export interface PlaceChange {
  status: PlaceStatus;
  answerByOn?: CalendarDay | null;
  askedAt?: Date;
}

export async function insertPlace({ db, now, newId }: Deps, place: { startId: string; referralId: string; caseId: string; askedAt: Date; status: PlaceStatus }): Promise<string> {
  const id = newId();
  await db.insert(coursePlaces).values({ ...place, id, changedAt: now() });
  return id;
}

export async function savePlace({ db, now }: Pick<Deps, "db" | "now">, id: string, change: PlaceChange): Promise<void> {
  await db.update(coursePlaces).set({ answerByOn: null, ...change, changedAt: now(), version: sql`${coursePlaces.version} + 1` }).where(eq(coursePlaces.id, id));
}
