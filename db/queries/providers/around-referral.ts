import { and, asc, desc, eq, gte, isNull, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Db } from "../../client.server";
import { referralAmendments } from "../../schema/answering";
import { courseStarts } from "../../schema/directory";
import { referrals } from "../../schema/referrals";

/** What was changed after it was sent, the newest first: as the provider saw it before, and sees it now. */
export const listAmendments = (db: Db, referralId: string) =>
  db
    .select({ id: referralAmendments.id, amendedAt: referralAmendments.amendedAt, byName: referralAmendments.byName, why: referralAmendments.why, before: referralAmendments.before, after: referralAmendments.after })
    .from(referralAmendments)
    .where(eq(referralAmendments.referralId, referralId))
    .orderBy(desc(referralAmendments.amendedAt), desc(referralAmendments.id));

export type Amendment = Awaited<ReturnType<typeof listAmendments>>[number];

/** The next starts of the service a referral is for, with room left or without a limit. */
export const listStartsToOffer = (db: Db, referralId: string, after: CalendarDay, most: number) =>
  db
    .select({ id: courseStarts.id, startsOn: courseStarts.startsOn, left: sql<number | null>`${courseStarts.places} - ${courseStarts.taken}` })
    .from(courseStarts)
    .innerJoin(referrals, and(eq(referrals.placeId, courseStarts.placeId), eq(referrals.serviceId, courseStarts.serviceId)))
    .where(and(eq(referrals.id, referralId), isNull(courseStarts.cancelledAt), gte(sql`coalesce(${courseStarts.closesOn}, ${courseStarts.startsOn} - 1)`, after), sql`(${courseStarts.places} is null or ${courseStarts.places} > ${courseStarts.taken})`))
    .orderBy(asc(courseStarts.startsOn), asc(courseStarts.id))
    .limit(most);
