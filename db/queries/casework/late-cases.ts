import { and, asc, count, eq, isNotNull, sql, type SQL } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { caseClocks, type CaseClock } from "#app/domain/casework/clocks-of-cases";
import type { Db } from "../../client.server";
import { triageEntries } from "../../schema/applications";
import { cases } from "../../schema/cases";
import { residents, staff } from "../../schema/people";
import { hubs } from "../../schema/place";
import { referrals } from "../../schema/referrals";
import { appointments, caseMessages } from "../../schema/support";

/**
 * The day each clock of a case runs from, or is due on: the earliest, and `null` where it does not run. The partial indexes of what is open
 * keep each to what is open.
 */
const runsFrom: Record<CaseClock, SQL<CalendarDay | null>> = {
  triage: sql`(select min(${triageEntries.dueOn}) from ${triageEntries} where ${triageEntries.placeId} = ${cases.placeId} and ${triageEntries.caseId} = ${cases.id} and ${triageEntries.decidedAt} is null and ${triageEntries.waitingSince} is null)`,
  first_meeting: sql`(case when ${cases.status} = 'in_support' and ${cases.firstMetOn} is null then ${cases.openedOn} end)`,
  plan: sql`(case when ${cases.status} = 'in_support' and ${cases.planAgreedOn} is null then coalesce(${cases.supportStartedOn}, ${cases.openedOn}) end)`,
  provider: sql`(select min(${referrals.respondByOn}) from ${referrals} where ${referrals.placeId} = ${cases.placeId} and ${referrals.caseId} = ${cases.id} and ${referrals.status} = 'sent')`,
  message: sql`(select (min(${caseMessages.writtenAt}) at time zone 'Europe/London')::date from ${caseMessages} where ${caseMessages.placeId} = ${cases.placeId} and ${caseMessages.caseId} = ${cases.id} and ${caseMessages.fromResident} and ${caseMessages.answeredAt} is null)`,
  appointment: sql`(select (min(${appointments.startsAt}) at time zone 'Europe/London')::date from ${appointments} where ${appointments.placeId} = ${cases.placeId} and ${appointments.caseId} = ${cases.id} and ${appointments.cancelledAt} is null and ${appointments.attendance} is null)`,
};

/** A closed case is late with nothing, save an answer to what the resident still wrote. */
const isLate = (clock: CaseClock, until: CalendarDay) => and(clock === "message" ? undefined : sql`${cases.status} <> 'closed'`, sql`${runsFrom[clock]} <= ${until}`);

interface Where {
  until: Record<CaseClock, CalendarDay>;
  hubId?: string | undefined;
}

const atHub = (hubId: string | undefined) => (hubId ? eq(cases.hubId, hubId) : undefined);

/** How many cases the asker sees are late, by each clock. */
export async function countLate(db: Db, { until, hubId }: Where): Promise<Record<CaseClock, number>> {
  const columns = Object.fromEntries(caseClocks.map((clock) => [clock, sql<number>`(count(*) filter (where ${isLate(clock, until[clock])}))::int`])) as Record<CaseClock, SQL<number>>;
  const [row] = await db.select(columns).from(cases).where(atHub(hubId));
  return row!;
}

/** A page of the cases that are late by one clock, the longest first; `from` is the day it runs from. */
export const listLate = (db: Db, clock: CaseClock, { until, hubId }: Where, { limit, offset }: { limit: number; offset: number }) =>
  db
    .select({ reference: cases.reference, status: cases.status, restricted: cases.restricted, from: sql<CalendarDay>`${runsFrom[clock]}::text`, firstName: residents.firstName, lastName: residents.lastName, preferredName: residents.preferredName, hubName: hubs.name, leadName: staff.name })
    .from(cases)
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .innerJoin(hubs, and(eq(hubs.placeId, cases.placeId), eq(hubs.id, cases.hubId)))
    .leftJoin(staff, and(eq(staff.placeId, cases.placeId), eq(staff.id, cases.leadId)))
    .where(and(atHub(hubId), isLate(clock, until[clock])))
    .orderBy(asc(runsFrom[clock]), asc(cases.id))
    .limit(limit)
    .offset(offset);

const unassigned = (hubId: string | undefined) => and(atHub(hubId), eq(cases.status, "in_support"), sql`${cases.leadId} is null`);

/** Cases in support that nobody leads. */
export async function countUnassigned(db: Db, hubId?: string): Promise<number> {
  const [row] = await db.select({ cases: count() }).from(cases).where(unassigned(hubId));
  return row?.cases ?? 0;
}

/** Advisers who left, or may no longer advise, and still lead open cases the asker sees. */
export const listLeaversWithCases = (db: Db) =>
  db
    .select({ id: staff.id, name: staff.name, cases: count() })
    .from(cases)
    .innerJoin(staff, and(eq(staff.placeId, cases.placeId), eq(staff.id, cases.leadId)))
    .where(and(isNotNull(cases.leadId), sql`${cases.status} = 'in_support'`, sql`not (${staff.active} and 'adviser' = any(${staff.roles}))`))
    .groupBy(staff.id, staff.name)
    .orderBy(asc(staff.name), asc(staff.id));
