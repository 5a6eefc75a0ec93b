import { and, asc, count, eq, exists, gte, isNull, lt, or, sql, type SQL } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Freshness } from "#app/domain/finding/freshness";
import type { Db } from "../../client.server";
import { feedRecords } from "../../schema/directory";
import { organisations } from "../../schema/place";
import { services } from "../../schema/referrals";

export type Age = Freshness | "hidden";

/** The first days that still count as fresh, and as shown at all. */
export interface Limits {
  freshSince: CalendarDay;
  shownSince: CalendarDay;
}

const ofAge = (age: Age | undefined, { freshSince, shownSince }: Limits): SQL | undefined =>
  age === undefined ? undefined : age === "unknown" ? isNull(services.assuredDate) : age === "hidden" ? lt(services.assuredDate, shownSince) : age === "stale" ? and(gte(services.assuredDate, shownSince), lt(services.assuredDate, freshSince)) : gte(services.assuredDate, freshSince);

/** What ended for good is nobody's to check. */
const kept = (age: Age | undefined, limits: Limits) => and(or(eq(services.status, "active"), eq(services.status, "temporarily closed"), eq(services.status, "inactive")), ofAge(age, limits));

export async function countKept(db: Db, age: Age | undefined, limits: Limits): Promise<number> {
  const [row] = await db.select({ services: count() }).from(services).where(kept(age, limits));
  return row?.services ?? 0;
}

/** Services with who keeps them, the longest unchecked first. */
export const listKept = (db: Db, age: Age | undefined, limits: Limits, { limit, offset }: { limit: number; offset: number }) =>
  db
    .select({
      id: services.id, name: services.name, status: services.status, assuredDate: services.assuredDate, chasedAt: services.chasedAt, chases: services.chases, organisationName: organisations.name,
      fromFeed: sql<boolean>`${exists(db.select({ one: sql`1` }).from(feedRecords).where(and(eq(feedRecords.placeId, services.placeId), eq(feedRecords.kind, "service"), eq(feedRecords.recordId, services.id))))}`,
    })
    .from(services)
    .innerJoin(organisations, and(eq(organisations.placeId, services.placeId), eq(organisations.id, services.organisationId)))
    .where(kept(age, limits))
    .orderBy(sql`${services.assuredDate} nulls first`, asc(services.name), asc(services.id))
    .limit(limit)
    .offset(offset);
