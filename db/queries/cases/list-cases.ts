import { and, asc, count, eq, exists, gte, inArray, isNotNull, isNull, lt, lte, ne, notInArray, or, sql, type SQL } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { BarrierCode } from "#app/domain/cases/barrier";
import type { CaseStatus } from "#app/domain/cases/case";
import type { NextThingKind } from "#app/domain/cases/next-things";
import type { Offer } from "#app/domain/cases/offer";
import type { Db } from "../../client.server";
import { barriers, caseAccess, cases, caseTeam, enrolments } from "../../schema/cases";
import { residents, staff } from "../../schema/people";
import { hubs } from "../../schema/place";
import { nobodyInContactSince, whoeverWaits } from "./waiting-and-quiet";

export interface CaseFilter {
  /** Cases this person leads or works on. */
  staffId?: string;
  /** Cases of these hubs. */
  hubIds?: readonly string[];
  /** Of one hub. */
  atHub?: string;
  /** Whoever leads it; `null` for those nobody does. */
  leadId?: string | null;
  status?: CaseStatus | "open";
  offer?: Offer;
  /** An open barrier. */
  barrier?: BarrierCode;
  /** Born between these days, both included. */
  bornFrom?: CalendarDay;
  bornTo?: CalendarDay;
  /** What the next thing is one of. */
  nextKinds?: readonly NextThingKind[];
  /** Only cases that wait for something; not for triage at one of these hubs, whose queue has them. */
  withNextThing?: boolean;
  withoutTriageAt?: readonly string[];
  /** Only what was due before this day. */
  overdueOn?: CalendarDay;
  /** A provider has to answer; or the resident has: a question, an appointment, a document. */
  waitsFor?: { who: "provider" | "resident"; today: CalendarDay };
  /** In support by this day, and nobody was in contact since. */
  quietSince?: CalendarDay;
  /** A reference exactly. */
  reference?: string;
  /** These alone, in this order: what a search has found. */
  ids?: readonly string[];
}

const openedTo = (db: Db, staffId: string) =>
  // By who it was opened to first: that is indexed, and whoever leads or joined is among them.
  and(
    inArray(cases.id, db.select({ id: caseAccess.caseId }).from(caseAccess).where(eq(caseAccess.granteeId, staffId))),
    or(eq(cases.leadId, staffId), exists(db.select({ one: sql`1` }).from(caseTeam).where(and(eq(caseTeam.placeId, cases.placeId), eq(caseTeam.caseId, cases.id), eq(caseTeam.staffId, staffId), isNull(caseTeam.untilAt))))),
  );

const inOffer = (db: Db, wanted: Offer) =>
  exists(db.select({ one: sql`1` }).from(enrolments).where(and(eq(enrolments.placeId, cases.placeId), eq(enrolments.caseId, cases.id), eq(enrolments.offer, wanted), isNull(enrolments.untilOn))));

const withBarrier = (db: Db, code: BarrierCode) =>
  exists(db.select({ one: sql`1` }).from(barriers).where(and(eq(barriers.placeId, cases.placeId), eq(barriers.caseId, cases.id), eq(barriers.code, code), isNull(barriers.closedOn))));

function matching(db: Db, { staffId, hubIds, atHub, leadId, status, offer, barrier, bornFrom, bornTo, nextKinds, withNextThing, withoutTriageAt, overdueOn, waitsFor, quietSince, reference, ids }: CaseFilter): SQL | undefined {
  return and(
    staffId ? openedTo(db, staffId) : undefined,
    hubIds && (hubIds.length > 0 ? inArray(cases.hubId, [...hubIds]) : sql`false`),
    atHub ? eq(cases.hubId, atHub) : undefined,
    leadId === null ? isNull(cases.leadId) : leadId ? eq(cases.leadId, leadId) : undefined,
    status === "open" ? ne(cases.status, "closed") : status && eq(cases.status, status),
    offer && inOffer(db, offer),
    barrier && withBarrier(db, barrier),
    bornFrom && gte(residents.dateOfBirth, bornFrom),
    bornTo && lte(residents.dateOfBirth, bornTo),
    nextKinds && inArray(cases.nextThingKind, [...nextKinds]),
    withNextThing ? isNotNull(cases.nextDueOn) : undefined,
    withoutTriageAt?.length ? or(isNull(cases.nextThingKind), ne(cases.nextThingKind, "triage"), notInArray(cases.hubId, [...withoutTriageAt])) : undefined,
    overdueOn && lt(cases.nextDueOn, overdueOn),
    waitsFor && whoeverWaits[waitsFor.who](waitsFor.today),
    quietSince && and(eq(cases.status, "in_support"), lt(cases.supportStartedOn, quietSince), nobodyInContactSince(quietSince)),
    reference !== undefined ? eq(cases.reference, reference) : undefined,
    ids && (ids.length > 0 ? inArray(cases.id, [...ids]) : sql`false`),
  );
}

const offersNow = sql<Offer[] | null>`(
  select array_agg(${enrolments.offer} order by ${enrolments.offer}) from ${enrolments}
  where ${enrolments.placeId} = ${cases.placeId} and ${enrolments.caseId} = ${cases.id} and ${enrolments.untilOn} is null)`;

/** A page of the cases the asker sees, by what is due: the most overdue first, those that wait for nothing last. What a search has found stays in its order. */
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
    .orderBy(...(filter.ids ? [sql`array_position(${`{${filter.ids.join(",")}}`}::uuid[], ${cases.id})`] : []), sql`${cases.nextDueOn} asc nulls last`, asc(cases.id))
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
