import { and, asc, count, eq, exists, inArray, isNotNull, isNull, like, lt, ne, or, sql, type SQL } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { CaseStatus } from "#app/domain/cases/case";
import type { Offer } from "#app/domain/cases/offer";
import type { Db } from "../../client.server";
import { caseAccess, cases, caseTeam, enrolments } from "../../schema/cases";
import { residents, staff } from "../../schema/people";
import { hubs } from "../../schema/place";

export interface CaseFilter {
  /** Cases this person leads or works on. */
  staffId?: string;
  /** Cases of these hubs. */
  hubIds?: readonly string[];
  status?: CaseStatus | "open";
  offer?: Offer;
  /** Only cases that wait for something. */
  withNextThing?: boolean;
  /** Only what was due before this day. */
  overdueOn?: CalendarDay;
  /** A reference exactly. */
  reference?: string;
  /** A part of a name, folded as `nameKey` does. */
  nameKey?: string;
}

const openedTo = (db: Db, staffId: string) =>
  // By who it was opened to first: that is indexed, and whoever leads or joined is among them.
  and(
    inArray(cases.id, db.select({ id: caseAccess.caseId }).from(caseAccess).where(eq(caseAccess.granteeId, staffId))),
    or(eq(cases.leadId, staffId), exists(db.select({ one: sql`1` }).from(caseTeam).where(and(eq(caseTeam.placeId, cases.placeId), eq(caseTeam.caseId, cases.id), eq(caseTeam.staffId, staffId), isNull(caseTeam.untilAt))))),
  );

const inOffer = (db: Db, wanted: Offer) =>
  exists(db.select({ one: sql`1` }).from(enrolments).where(and(eq(enrolments.placeId, cases.placeId), eq(enrolments.caseId, cases.id), eq(enrolments.offer, wanted), isNull(enrolments.untilOn))));

function matching(db: Db, { staffId, hubIds, status, offer, withNextThing, overdueOn, reference, nameKey }: CaseFilter): SQL | undefined {
  return and(
    staffId ? openedTo(db, staffId) : undefined,
    hubIds && (hubIds.length > 0 ? inArray(cases.hubId, [...hubIds]) : sql`false`),
    status === "open" ? ne(cases.status, "closed") : status && eq(cases.status, status),
    offer && inOffer(db, offer),
    withNextThing ? isNotNull(cases.nextDueOn) : undefined,
    overdueOn && lt(cases.nextDueOn, overdueOn),
    reference !== undefined ? eq(cases.reference, reference) : undefined,
    nameKey !== undefined ? like(residents.nameKey, `%${nameKey.replaceAll(/[\\%_]/g, "\\$&")}%`) : undefined,
  );
}

const offersNow = sql<Offer[] | null>`(
  select array_agg(${enrolments.offer} order by ${enrolments.offer}) from ${enrolments}
  where ${enrolments.placeId} = ${cases.placeId} and ${enrolments.caseId} = ${cases.id} and ${enrolments.untilOn} is null)`;

/** A page of the cases the asker sees, by what is due: the most overdue first, those that wait for nothing last. */
export async function listCases(db: Db, filter: CaseFilter, { limit, offset }: { limit: number; offset: number }) {
  return db
    .select({
      id: cases.id, reference: cases.reference, status: cases.status, restricted: cases.restricted, nextThing: cases.nextThing, nextDueOn: cases.nextDueOn,
      firstName: residents.firstName, lastName: residents.lastName, preferredName: residents.preferredName, dateOfBirth: residents.dateOfBirth,
      hubName: hubs.name, leadName: staff.name, offers: offersNow,
    })
    .from(cases)
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .innerJoin(hubs, and(eq(hubs.placeId, cases.placeId), eq(hubs.id, cases.hubId)))
    .leftJoin(staff, and(eq(staff.placeId, cases.placeId), eq(staff.id, cases.leadId)))
    .where(matching(db, filter))
    .orderBy(sql`${cases.nextDueOn} asc nulls last`, asc(cases.id))
    .limit(limit)
    .offset(offset);
}

export type ListedCase = Awaited<ReturnType<typeof listCases>>[number];

export async function countCases(db: Db, filter: CaseFilter): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(cases)
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .where(matching(db, filter));
  return row?.count ?? 0;
}
