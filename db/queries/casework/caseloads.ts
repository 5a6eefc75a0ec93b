import { and, asc, count, eq, isNull, sql, type SQL } from "drizzle-orm";
import type { HeavyReason } from "#app/domain/casework/caseload";
import type { Db } from "../../client.server";
import { triageEntries } from "../../schema/applications";
import { cases, enrolments } from "../../schema/cases";
import { residents, staff, staffHubs } from "../../schema/people";
import { hubs, organisations } from "../../schema/place";

/** What makes a case heavier, as the facts stand. An urgent need counts while support has not come as far as a plan. */
const reasons: Record<HeavyReason, SQL<boolean>> = {
  restricted: sql<boolean>`${cases.restricted}`,
  urgent: sql<boolean>`(${cases.planAgreedOn} is null and exists (select from ${triageEntries} where ${triageEntries.placeId} = ${cases.placeId} and ${triageEntries.caseId} = ${cases.id} and ${triageEntries.urgent}))`,
  youth: sql<boolean>`exists (select from ${enrolments} where ${enrolments.placeId} = ${cases.placeId} and ${enrolments.caseId} = ${cases.id} and ${enrolments.offer} = 'youth_pathways' and ${enrolments.untilOn} is null)`,
  getting_started: sql<boolean>`(${cases.planAgreedOn} is null)`,
};

// Wrapped: over one table drizzle leaves table names out of what stands directly in a column, and a subquery would compare its own table.
const named = (reason: HeavyReason) => sql<boolean>`${reasons[reason]}`.as(reason);

const inSupport = eq(cases.status, "in_support");

/** Cases in support that the asker sees, by hub, lead and what makes them heavier: one row for each of these that occurs. */
export const listCaseloads = (db: Db) => {
  const facts = db.$with("facts").as(db.select({ hubId: cases.hubId, leadId: cases.leadId, restricted: named("restricted"), urgent: named("urgent"), youth: named("youth"), getting_started: named("getting_started") }).from(cases).where(inSupport));
  return db
    .with(facts)
    .select({ hubId: facts.hubId, leadId: facts.leadId, restricted: facts.restricted, urgent: facts.urgent, youth: facts.youth, getting_started: facts.getting_started, cases: count() })
    .from(facts)
    .groupBy(facts.hubId, facts.leadId, facts.restricted, facts.urgent, facts.youth, facts.getting_started)
    .orderBy(asc(facts.hubId), asc(facts.leadId), asc(facts.restricted), asc(facts.urgent), asc(facts.youth), asc(facts.getting_started));
};

/** Who advises at which hub now, and who left. */
export const listAdvisers = (db: Db) =>
  db
    .select({ id: staff.id, name: staff.name, organisation: organisations.name, hubId: staffHubs.hubId, hubName: hubs.name, active: sql<boolean>`(${staff.active} and 'adviser' = any(${staff.roles}))` })
    .from(staffHubs)
    .innerJoin(staff, and(eq(staff.placeId, staffHubs.placeId), eq(staff.id, staffHubs.staffId)))
    .innerJoin(organisations, and(eq(organisations.placeId, staff.placeId), eq(organisations.id, staff.organisationId)))
    .innerJoin(hubs, and(eq(hubs.placeId, staffHubs.placeId), eq(hubs.id, staffHubs.hubId)))
    .orderBy(asc(hubs.name), asc(staff.name), asc(staff.id));

/** The open cases somebody leads, or (`nobody`) that nobody leads, with what makes each heavier. */
export const listCasesToGiveOn = (db: Db, leadId: string) =>
  db
    .select({
      id: cases.id, reference: cases.reference, hubId: cases.hubId, hubName: hubs.name, nextThing: cases.nextThing, nextDueOn: cases.nextDueOn,
      firstName: residents.firstName, lastName: residents.lastName, preferredName: residents.preferredName, ...reasons,
    })
    .from(cases)
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .innerJoin(hubs, and(eq(hubs.placeId, cases.placeId), eq(hubs.id, cases.hubId)))
    .where(and(inSupport, leadId === "nobody" ? isNull(cases.leadId) : eq(cases.leadId, leadId)))
    .orderBy(asc(hubs.name), sql`${cases.nextDueOn} asc nulls last`, asc(cases.id));

export type CaseToGiveOn = Awaited<ReturnType<typeof listCasesToGiveOn>>[number];

/** Somebody of the staff by name, whether they still work here or not. */
export async function findColleague(db: Db, id: string): Promise<{ id: string; name: string; active: boolean } | undefined> {
  const [found] = await db.select({ id: staff.id, name: staff.name, active: staff.active }).from(staff).where(eq(staff.id, id));
  return found;
}
