import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { labelOfActivity } from "#app/domain/neet/activity-codes";
import type { Held } from "#app/domain/people/copy-of-data";
import type { Db } from "../../client.server";
import { applications, triageDecisions, triageEntries } from "../../schema/applications";
import { auditEntries } from "../../schema/audit";
import { activities } from "../../schema/bringing-in";
import { barriers, caseEvents, cases, caseTeam, enrolments } from "../../schema/cases";
import { assessments, contacts } from "../../schema/casework";
import { referrers } from "../../schema/getting-in";
import { employerConfirmations, outcomeDocuments } from "../../schema/evidence";
import { outcomes, outcomeVerifications } from "../../schema/outcomes";
import { residents, staff } from "../../schema/people";
import { hubs, organisations } from "../../schema/place";
import { planAgreements, planVersions } from "../../schema/plans";
import { referralAmendments, referralGoals, referralReports } from "../../schema/answering";
import { referralMessages, referrals, services } from "../../schema/referrals";
import { appointments, caseMessages, documentRequests, documents, planComments, sharingPermissions, sustainmentChecks } from "../../schema/support";
import { ofAnOrganisation } from "./list-who-looked";

/** Rows of one kind at most: more than any case has, and a bound on the file. */
const most = 5000;

/** The rows of everything held about a resident over all their cases, each list the oldest first; `undefined` where the asker may not see them. */
export async function readEverythingHeld(db: Db, residentId: string) {
  const [details] = await db.select().from(residents).where(eq(residents.id, residentId));
  if (!details) return undefined;
  const own = await db.select({ case: cases, hub: hubs.name }).from(cases).innerJoin(hubs, and(eq(hubs.placeId, cases.placeId), eq(hubs.id, cases.hubId))).where(eq(cases.residentId, residentId)).orderBy(asc(cases.openedOn), asc(cases.id));
  const ids = own.map(({ case: { id } }) => id);
  return { details, own, ...(await gettingIn(db, ids)), ...(await supporting(db, ids)), ...(await sharing(db, ids)), ...(await told(db, ids, residentId)), equality: await ownEqualityAnswers(db) };
}

export type EverythingHeld = NonNullable<Awaited<ReturnType<typeof readEverythingHeld>>>;

async function gettingIn(db: Db, ids: string[]) {
  return {
    referrers: await db.select().from(referrers).where(inArray(referrers.caseId, ids)).orderBy(asc(referrers.createdAt), asc(referrers.id)).limit(most),
    applications: await db.select().from(applications).where(inArray(applications.caseId, ids)).orderBy(asc(applications.submittedAt), asc(applications.id)).limit(most),
    triage: await db.select().from(triageEntries).where(inArray(triageEntries.caseId, ids)).orderBy(asc(triageEntries.arrivedAt), asc(triageEntries.id)).limit(most),
    decisions: await db
      .select({ at: triageDecisions.decidedAt, kind: triageDecisions.kind, offer: triageDecisions.offer, suggestion: triageDecisions.suggestion, words: triageDecisions.words, by: staff.name })
      .from(triageDecisions).innerJoin(staff, and(eq(staff.placeId, triageDecisions.placeId), eq(staff.id, triageDecisions.decidedBy)))
      .where(inArray(triageDecisions.caseId, ids)).orderBy(asc(triageDecisions.decidedAt), asc(triageDecisions.id)).limit(most),
  };
}

async function supporting(db: Db, ids: string[]) {
  return {
    enrolments: await db.select().from(enrolments).where(inArray(enrolments.caseId, ids)).orderBy(asc(enrolments.fromOn), asc(enrolments.id)).limit(most),
    team: await db
      .select({ at: caseTeam.fromAt, name: staff.name, organisation: organisations.name, lead: caseTeam.lead, reason: caseTeam.reason })
      .from(caseTeam).innerJoin(staff, and(eq(staff.placeId, caseTeam.placeId), eq(staff.id, caseTeam.staffId))).innerJoin(organisations, and(eq(organisations.placeId, staff.placeId), eq(organisations.id, staff.organisationId)))
      .where(inArray(caseTeam.caseId, ids)).orderBy(asc(caseTeam.fromAt), asc(caseTeam.id)).limit(most),
    barriers: await db.select().from(barriers).where(inArray(barriers.caseId, ids)).orderBy(asc(barriers.openedOn), asc(barriers.id)).limit(most),
    assessments: await db.select().from(assessments).where(inArray(assessments.caseId, ids)).orderBy(asc(assessments.recordedAt), asc(assessments.id)).limit(most),
    contacts: await db.select().from(contacts).where(inArray(contacts.caseId, ids)).orderBy(asc(contacts.happenedAt), asc(contacts.id)).limit(most),
    planVersions: await db.select().from(planVersions).where(inArray(planVersions.caseId, ids)).orderBy(asc(planVersions.savedAt), asc(planVersions.number)).limit(most),
    planAgreements: await db.select().from(planAgreements).where(inArray(planAgreements.caseId, ids)).orderBy(asc(planAgreements.recordedAt), asc(planAgreements.id)).limit(most),
    comments: await db.select().from(planComments).where(inArray(planComments.caseId, ids)).orderBy(asc(planComments.writtenAt), asc(planComments.id)).limit(most),
    appointments: await db.select().from(appointments).where(inArray(appointments.caseId, ids)).orderBy(asc(appointments.startsAt), asc(appointments.id)).limit(most),
    outcomes: await db
      .select({ outcome: outcomes, verifiedBy: outcomeVerifications.verifiedByName })
      .from(outcomes).leftJoin(outcomeVerifications, and(eq(outcomeVerifications.placeId, outcomes.placeId), eq(outcomeVerifications.outcomeId, outcomes.id)))
      .where(inArray(outcomes.caseId, ids)).orderBy(asc(outcomes.happenedOn), asc(outcomes.recordedAt), asc(outcomes.id)).limit(most),
    outcomeDocuments: await db
      .select({ outcomeId: outcomeDocuments.outcomeId, name: documents.name })
      .from(outcomeDocuments).innerJoin(documents, and(eq(documents.placeId, outcomeDocuments.placeId), eq(documents.id, outcomeDocuments.documentId)))
      .where(inArray(outcomeDocuments.caseId, ids)).orderBy(asc(outcomeDocuments.attachedAt), asc(documents.id)).limit(most),
    employersAsked: await db.select().from(employerConfirmations).where(inArray(employerConfirmations.caseId, ids)).orderBy(asc(employerConfirmations.askedAt), asc(employerConfirmations.id)).limit(most),
    activities: await db.select().from(activities).where(inArray(activities.caseId, ids)).orderBy(asc(activities.confirmedOn), asc(activities.recordedAt), asc(activities.id)).limit(most),
    sustainment: await db.select().from(sustainmentChecks).where(inArray(sustainmentChecks.caseId, ids)).orderBy(asc(sustainmentChecks.askedAt), asc(sustainmentChecks.id)).limit(most),
  };
}

async function sharing(db: Db, ids: string[]) {
  const sent = await db
    .select({ referral: referrals, service: services.name, organisation: organisations.name })
    .from(referrals).innerJoin(services, and(eq(services.placeId, referrals.placeId), eq(services.id, referrals.serviceId))).innerJoin(organisations, and(eq(organisations.placeId, referrals.placeId), eq(organisations.id, referrals.organisationId)))
    .where(inArray(referrals.caseId, ids)).orderBy(asc(referrals.sentAt), asc(referrals.id)).limit(most);
  return {
    referrals: sent,
    referralGoals: await db.select().from(referralGoals).where(inArray(referralGoals.caseId, ids)).orderBy(asc(referralGoals.referralId), asc(referralGoals.position)).limit(most),
    referralAmendments: await db.select().from(referralAmendments).where(inArray(referralAmendments.caseId, ids)).orderBy(asc(referralAmendments.amendedAt), asc(referralAmendments.id)).limit(most),
    referralReports: await db.select().from(referralReports).where(inArray(referralReports.caseId, ids)).orderBy(asc(referralReports.writtenAt), asc(referralReports.id)).limit(most),
    referralMessages: await db.select().from(referralMessages).where(inArray(referralMessages.referralId, sent.map(({ referral: { id } }) => id))).orderBy(asc(referralMessages.writtenAt), asc(referralMessages.id)).limit(most),
    messages: await db.select().from(caseMessages).where(inArray(caseMessages.caseId, ids)).orderBy(asc(caseMessages.writtenAt), asc(caseMessages.id)).limit(most),
    documents: await db.select().from(documents).where(inArray(documents.caseId, ids)).orderBy(asc(documents.uploadedAt), asc(documents.id)).limit(most),
    documentRequests: await db.select().from(documentRequests).where(inArray(documentRequests.caseId, ids)).orderBy(asc(documentRequests.askedAt), asc(documentRequests.id)).limit(most),
    permissions: await db.select().from(sharingPermissions).where(inArray(sharingPermissions.caseId, ids)).orderBy(asc(sharingPermissions.recordedAt), asc(sharingPermissions.id)).limit(most),
  };
}

async function told(db: Db, ids: string[], residentId: string) {
  const on = sql<CalendarDay>`to_char(${auditEntries.at} at time zone 'Europe/London', 'YYYY-MM-DD')`;
  return {
    // Staff may write for each other alone what would harm the resident or somebody else to read.
    events: await db.select().from(caseEvents).where(and(inArray(caseEvents.caseId, ids), eq(caseEvents.residentMaySee, true))).orderBy(asc(caseEvents.recordedAt), asc(caseEvents.id)).limit(most),
    looks: await db
      .select({ on: on.as("on_day"), name: auditEntries.actorName, organisation: auditEntries.organisationName, action: auditEntries.action, reason: sql<string>`max(case when ${auditEntries.action} in ('case.attach', 'case.break-glass') then ${auditEntries.reason} else '' end)` })
      .from(auditEntries).where(and(inArray(auditEntries.streamId, ids), sql`${auditEntries.actorId} is not null and ${auditEntries.actorId} <> ${residentId}`, ofAnOrganisation))
      .groupBy(sql`1`, auditEntries.actorName, auditEntries.organisationName, auditEntries.action).orderBy(asc(sql`1`), asc(auditEntries.organisationName), asc(auditEntries.actorName), asc(auditEntries.action)).limit(most),
  };
}

/** Their own answers to the equality questions, which neither we nor their adviser can read. */
async function ownEqualityAnswers(db: Db): Promise<unknown[]> {
  const rows = await db.execute<{ answers: unknown }>(sql`select answers from my_equality_answers() as answers`);
  return [...rows].map(({ answers }) => answers);
}

/** The shape the domain tells a copy from. `sayEquality` puts those answers into words. */
export function heldFrom(found: EverythingHeld, reasonsOf: (decision: EverythingHeld["decisions"][number]) => string[], sayEquality: (answers: unknown) => Held["equality"]): Held {
  return {
    details: found.details,
    referrers: found.referrers.map(({ createdAt, name, organisation, relationship, kind }) => ({ at: createdAt, name, organisation, relationship, kind })),
    applications: found.applications.map(({ submittedAt, reference, answers }) => ({ at: submittedAt, reference, answers })),
    triage: found.triage.map(({ arrivedAt, cause, words, dueOn }) => ({ at: arrivedAt, cause, words, dueOn })),
    decisions: found.decisions.map((one) => ({ at: one.at, kind: one.kind, offer: one.offer, by: one.by, words: one.words, reasons: reasonsOf(one) })),
    cases: found.own.map(({ case: of, hub }) => ({ reference: of.reference, openedOn: of.openedOn, closedOn: of.closedOn, closeReason: of.closeReason, hub, enrolments: found.enrolments.filter(({ caseId }) => caseId === of.id) })),
    team: found.team,
    barriers: found.barriers,
    assessments: found.assessments.map(({ number, doneOn, recordedByName, questionsVersion, answers }) => ({ number, doneOn, by: recordedByName, questionsVersion, answers })),
    contacts: found.contacts.map((one) => ({ at: one.happenedAt, with: one.with, way: one.way, result: one.result, words: one.words, by: one.recordedByName })),
    planVersions: found.planVersions.map(({ savedAt, number, savedBy, content }) => ({ at: savedAt, number, savedBy, goals: content.goals })),
    planAgreements: found.planAgreements,
    comments: found.comments.map((one) => ({ at: one.writtenAt, by: one.authorName, words: one.words, mine: one.fromResident, about: one.stepTitle })),
    referrals: found.referrals.map(({ referral, service, organisation }) => ({
      at: referral.sentAt, service, organisation, status: referral.status, shared: referral.shared, words: referral.words,
      goals: found.referralGoals.filter(({ referralId }) => referralId === referral.id).map(({ words }) => words),
      amendments: found.referralAmendments.filter(({ referralId }) => referralId === referral.id).map(({ amendedAt, byName, why, before }) => ({ at: amendedAt, by: byName, words: why, before })),
      reports: found.referralReports.filter(({ referralId }) => referralId === referral.id).map(({ writtenAt, byName, words, goals }) => ({ at: writtenAt, by: byName, words, goals })),
      messages: found.referralMessages.filter(({ referralId }) => referralId === referral.id).map(({ writtenAt, authorName, words }) => ({ at: writtenAt, by: authorName, words })),
    })),
    appointments: found.appointments.map((one) => ({ startsAt: one.startsAt, minutes: one.minutes, way: one.way, with: one.staffName, where: one.where, bring: one.bring, cancelledBy: one.cancelledBy, attendance: one.attendance, cancelWords: one.cancelWords })),
    messages: found.messages.map((one) => ({ at: one.writtenAt, by: one.authorName, words: one.words, mine: one.fromResident })),
    documents: found.documents.map((one) => ({ at: one.uploadedAt, name: one.name, by: one.uploadedByName, removed: one.removedAt !== null })),
    documentRequests: found.documentRequests.map(({ askedAt, what, why, askedByName }) => ({ at: askedAt, what, why, by: askedByName })),
    outcomes: found.outcomes.map(({ outcome, verifiedBy }) => ({
      kind: outcome.kind, happenedOn: outcome.happenedOn, organisation: outcome.organisationName, jobTitle: outcome.jobTitle, hoursAWeek: outcome.hoursAWeek, evidence: outcome.evidenceLevel, note: outcome.evidenceNote,
      by: outcome.recordedByName, verifiedBy, inError: outcome.recordedInError, documents: found.outcomeDocuments.filter(({ outcomeId }) => outcomeId === outcome.id).map(({ name }) => name),
    })),
    employersAsked: found.employersAsked.map((one) => ({ at: one.askedAt, employer: one.employer, sentTo: one.sentTo, agreedOn: one.agreedOn, by: one.askedByName, answer: one.answer, answeredBy: one.answeredByName })),
    sustainment: found.sustainment.map(({ askedAt, weeks, answer, words, toldToName }) => ({ at: askedAt, weeks, answer, words, toldTo: toldToName })),
    activities: found.activities.map((one) => ({ what: labelOfActivity(one.code), code: one.code, source: one.source, fromOn: one.fromOn, confirmedOn: one.confirmedOn, lapsesOn: one.lapsesOn, by: one.recordedByName, words: one.words })),
    permissions: found.permissions.map((one) => ({ recipient: one.recipientName, fields: one.fields, purpose: one.purpose, fromOn: one.fromOn, untilOn: one.untilOn, withdrawnAt: one.withdrawnAt, way: one.way, by: one.recordedByName })),
    events: found.events.map(({ recordedAt, kind, details, actorName }) => ({ at: recordedAt, kind, details, by: actorName })),
    looks: found.looks,
    equality: found.equality.flatMap(sayEquality),
  };
}
