import { and, asc, eq, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { liveStatuses } from "#app/domain/courses/place";
import type { Db } from "../../client.server";
import { coursePlaces } from "../../schema/answering";
import { courseStarts } from "../../schema/directory";
import { referrals } from "../../schema/referrals";

// What the chores of courses look for, as the service.

const openToJoin = (today: CalendarDay) => and(isNull(courseStarts.cancelledAt), sql`coalesce(${courseStarts.closesOn}, ${courseStarts.startsOn}) >= ${today}`);

/** Starts at which a place is left and somebody waits, the soonest first. */
export const listStartsToOffer = (db: Db, today: CalendarDay, most: number) =>
  db
    .select({ id: courseStarts.id })
    .from(courseStarts)
    .where(and(openToJoin(today), sql`(${courseStarts.places} is null or ${courseStarts.taken} < ${courseStarts.places})`, sql`exists (select from ${coursePlaces} waiting where waiting.place_id = ${courseStarts.placeId} and waiting.start_id = ${courseStarts.id} and waiting.status = 'waiting')`))
    .orderBy(asc(courseStarts.startsOn), asc(courseStarts.id))
    .limit(most);

/** Who is next at a start: whoever asked first of those who wait. */
export async function findNextInTurn(db: Db, startId: string) {
  const [next] = await db.select({ id: coursePlaces.id, referralId: coursePlaces.referralId }).from(coursePlaces).where(and(eq(coursePlaces.startId, startId), eq(coursePlaces.status, "waiting"))).orderBy(asc(coursePlaces.askedAt), asc(coursePlaces.id)).limit(1);
  return next;
}

/** Offers whose last day has passed. */
export const listLapsed = (db: Db, today: CalendarDay, most: number) =>
  db.select({ id: coursePlaces.id }).from(coursePlaces).where(and(eq(coursePlaces.status, "offered"), lt(coursePlaces.answerByOn, today))).orderBy(asc(coursePlaces.answerByOn), asc(coursePlaces.id)).limit(most);

/** Places and turns at starts that were cancelled since: nobody has told these people yet. */
export const listAtCancelledStarts = (db: Db, most: number) =>
  db
    .select({ id: coursePlaces.id })
    .from(coursePlaces)
    .innerJoin(courseStarts, and(eq(courseStarts.placeId, coursePlaces.placeId), eq(courseStarts.id, coursePlaces.startId)))
    .where(and(isNotNull(courseStarts.cancelledAt), inArray(coursePlaces.status, liveStatuses)))
    .orderBy(asc(coursePlaces.askedAt), asc(coursePlaces.id))
    .limit(most);

/**
 * Turns that were kept when a start was cancelled, for whom the service has another start by now: whoever had a place or a turn there
 * when it was called off, whose referral runs on, and who has asked for nothing else of the service since.
 */
export const listKeptTurns = (db: Db, today: CalendarDay, most: number) =>
  db
    .select({ id: coursePlaces.id })
    .from(coursePlaces)
    .innerJoin(courseStarts, and(eq(courseStarts.placeId, coursePlaces.placeId), eq(courseStarts.id, coursePlaces.startId)))
    .innerJoin(referrals, and(eq(referrals.placeId, coursePlaces.placeId), eq(referrals.id, coursePlaces.referralId)))
    .where(
      and(
        eq(coursePlaces.status, "given_back"),
        sql`${coursePlaces.changedAt} >= ${courseStarts.cancelledAt}`,
        inArray(referrals.status, ["accepted", "started"]),
        sql`not exists (select from ${coursePlaces} later join ${courseStarts} at on at.place_id = later.place_id and at.id = later.start_id
          where later.place_id = ${coursePlaces.placeId} and later.case_id = ${coursePlaces.caseId} and later.id <> ${coursePlaces.id} and at.service_id = ${courseStarts.serviceId}
          and (later.status in ('waiting', 'offered', 'taken') or later.changed_at > ${coursePlaces.changedAt}))`,
        sql`exists (select from ${courseStarts} next where next.place_id = ${courseStarts.placeId} and next.service_id = ${courseStarts.serviceId} and next.cancelled_at is null and coalesce(next.closes_on, next.starts_on) >= ${today})`,
      ),
    )
    .orderBy(asc(coursePlaces.askedAt), asc(coursePlaces.id))
    .limit(most);
