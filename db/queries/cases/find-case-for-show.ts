import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Db } from "../../client.server";
import { cases, caseTeam, enrolments } from "../../schema/cases";
import { caseAlerts } from "../../schema/casework";
import { outcomes, outcomeVerifications } from "../../schema/outcomes";
import { residents, staff } from "../../schema/people";
import { hubs, organisations } from "../../schema/place";
import { goals, steps } from "../../schema/plans";
import { referrals, services } from "../../schema/referrals";
import { namedOnIt, onTheTeam } from "./on-the-team";

// Beside the case, so that every page of it has them without asking again.
const alerts = sql<{ id: string; words: string; reviewOn: CalendarDay }[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', ${caseAlerts.id}, 'words', ${caseAlerts.words}, 'reviewOn', ${caseAlerts.reviewOn}) order by ${caseAlerts.addedAt}, ${caseAlerts.id})
  from ${caseAlerts} where ${caseAlerts.placeId} = ${cases.placeId} and ${caseAlerts.caseId} = ${cases.id} and ${caseAlerts.endedAt} is null), '[]')`;

/** A case with the person, the hub, the lead and the alerts that stand; `undefined` where it is not one the asker sees. */
export async function findCaseForShow(db: Db, reference: string) {
  const [found] = await db
    .select({ case: cases, resident: residents, hubName: hubs.name, leadName: staff.name, onTeam: onTheTeam, named: namedOnIt, alerts })
    .from(cases)
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .innerJoin(hubs, and(eq(hubs.placeId, cases.placeId), eq(hubs.id, cases.hubId)))
    .leftJoin(staff, and(eq(staff.placeId, cases.placeId), eq(staff.id, cases.leadId)))
    .where(eq(cases.reference, reference));
  return found;
}

/** Every spell in an offer: those that go on first, then the newest. */
export const listEnrolments = (db: Db, caseId: string) =>
  db.select({ offer: enrolments.offer, fromOn: enrolments.fromOn, untilOn: enrolments.untilOn, why: enrolments.why }).from(enrolments).where(eq(enrolments.caseId, caseId)).orderBy(sql`${enrolments.untilOn} is not null`, desc(enrolments.fromOn), asc(enrolments.offer), desc(enrolments.id));

/** Who works on the case now and why: the lead first. */
export const listTeam = (db: Db, caseId: string) =>
  db
    .select({ staffId: caseTeam.staffId, name: staff.name, organisation: organisations.name, lead: caseTeam.lead, reason: caseTeam.reason, fromAt: caseTeam.fromAt })
    .from(caseTeam)
    .innerJoin(staff, and(eq(staff.placeId, caseTeam.placeId), eq(staff.id, caseTeam.staffId)))
    .innerJoin(organisations, and(eq(organisations.placeId, staff.placeId), eq(organisations.id, staff.organisationId)))
    .where(and(eq(caseTeam.caseId, caseId), isNull(caseTeam.untilAt)))
    .orderBy(desc(caseTeam.lead), asc(caseTeam.fromAt), asc(caseTeam.id));

/** Every referral of a case, the newest first. */
export const listReferralsOfCase = (db: Db, caseId: string) =>
  db
    .select({ id: referrals.id, reference: referrals.reference, status: referrals.status, respondByOn: referrals.respondByOn, sentAt: referrals.sentAt, service: services.name, provider: organisations.name })
    .from(referrals)
    .innerJoin(services, and(eq(services.placeId, referrals.placeId), eq(services.id, referrals.serviceId)))
    .innerJoin(organisations, and(eq(organisations.placeId, referrals.placeId), eq(organisations.id, referrals.organisationId)))
    .where(eq(referrals.caseId, caseId))
    .orderBy(sql`${referrals.sentAt} desc nulls first`, desc(referrals.id));

/** The outcomes that stand, the newest first; what superseded them is in their place. */
export const listOutcomesOfCase = (db: Db, caseId: string) =>
  db
    .select({ id: outcomes.id, kind: outcomes.kind, happenedOn: outcomes.happenedOn, organisationName: outcomes.organisationName, verifiedByName: outcomeVerifications.verifiedByName })
    .from(outcomes)
    .leftJoin(outcomeVerifications, and(eq(outcomeVerifications.placeId, outcomes.placeId), eq(outcomeVerifications.outcomeId, outcomes.id)))
    .where(and(eq(outcomes.caseId, caseId), eq(outcomes.recordedInError, false), sql`not exists (select from ${outcomes} later where later.place_id = ${outcomes.placeId} and later.supersedes_id = ${outcomes.id})`))
    .orderBy(desc(outcomes.happenedOn), desc(outcomes.id));

/** How far the plan is: steps by status, and the titles of its goals. */
export async function findPlanSummary(db: Db, caseId: string): Promise<{ goals: string[]; open: number; done: number }> {
  const titles = await db.select({ title: goals.title }).from(goals).where(eq(goals.caseId, caseId)).orderBy(asc(goals.position), asc(goals.id));
  const [counts] = await db
    .select({ open: sql<number>`(count(*) filter (where ${steps.status} = 'open'))::int`, done: sql<number>`(count(*) filter (where ${steps.status} = 'done'))::int` })
    .from(steps)
    .where(eq(steps.caseId, caseId));
  return { goals: titles.map(({ title }) => title), open: counts?.open ?? 0, done: counts?.done ?? 0 };
}
