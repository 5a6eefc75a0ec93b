import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "../../client.server";
import { referralAmendments } from "../../schema/answering";
import { triageEntries } from "../../schema/applications";
import { caseEvents, cases, enrolments } from "../../schema/cases";
import { organisations, staff } from "../../schema/index";
import { hubs } from "../../schema/place";
import { referrals, services } from "../../schema/referrals";

/** The resident's own case: the newest that is open, else the newest that was. `undefined` where they have none. */
export async function findMyCase(db: Db, residentId: string) {
  const [found] = await db
    .select({
      id: cases.id, reference: cases.reference, status: cases.status, hubId: cases.hubId, openedOn: cases.openedOn, supportStartedOn: cases.supportStartedOn, firstMetOn: cases.firstMetOn,
      planAgreedOn: cases.planAgreedOn, closedOn: cases.closedOn, closeReason: cases.closeReason,
      hubName: hubs.name, hubAddress: hubs.address, hubPhone: hubs.phone, hubHours: hubs.openingHours, leadName: staff.name, leadOrganisation: organisations.name,
    })
    .from(cases)
    .innerJoin(hubs, and(eq(hubs.placeId, cases.placeId), eq(hubs.id, cases.hubId)))
    .leftJoin(staff, and(eq(staff.placeId, cases.placeId), eq(staff.id, cases.leadId)))
    .leftJoin(organisations, and(eq(organisations.placeId, staff.placeId), eq(organisations.id, staff.organisationId)))
    .where(eq(cases.residentId, residentId))
    .orderBy(sql`${cases.status} = 'closed'`, desc(cases.openedOn), desc(cases.id))
    .limit(1);
  return found;
}

export type MyCase = NonNullable<Awaited<ReturnType<typeof findMyCase>>>;

/** The case's open turns in triage, the oldest first. */
export const listOpenEntries = (db: Db, caseId: string) =>
  db
    .select({ id: triageEntries.id, cause: triageEntries.cause, words: triageEntries.words, applicationId: triageEntries.applicationId, referralId: triageEntries.referralId, waitingSince: triageEntries.waitingSince, urgent: triageEntries.urgent, dueOn: triageEntries.dueOn, version: triageEntries.version })
    .from(triageEntries)
    .where(and(eq(triageEntries.caseId, caseId), isNull(triageEntries.decidedAt)))
    .orderBy(asc(triageEntries.arrivedAt), asc(triageEntries.id));

/** The newest question an adviser asked; `undefined` where there was none. */
export async function findNewestQuestion(db: Db, caseId: string): Promise<{ question: string; by: string; askedAt: Date } | undefined> {
  const [event] = await db
    .select({ details: caseEvents.details, by: caseEvents.actorName, askedAt: caseEvents.recordedAt })
    .from(caseEvents)
    .where(and(eq(caseEvents.caseId, caseId), eq(caseEvents.kind, "triage_asked_resident")))
    .orderBy(desc(caseEvents.recordedAt), desc(caseEvents.id))
    .limit(1);
  return event && { question: typeof event.details.question === "string" ? event.details.question : "", by: event.by, askedAt: event.askedAt };
}

/** The offers a case is in now. */
export const listMyOffers = (db: Db, caseId: string) =>
  db.select({ offer: enrolments.offer, fromOn: enrolments.fromOn }).from(enrolments).where(and(eq(enrolments.caseId, caseId), isNull(enrolments.untilOn))).orderBy(asc(enrolments.offer), asc(enrolments.id));

/** What was changed of referrals after they went out, by the referral's id, the first change first. */
export const listMyAmendments = (db: Db, caseId: string) =>
  db
    .select({ id: referralAmendments.id, referralId: referralAmendments.referralId, amendedAt: referralAmendments.amendedAt, byName: referralAmendments.byName, why: referralAmendments.why, before: referralAmendments.before, after: referralAmendments.after })
    .from(referralAmendments)
    .where(eq(referralAmendments.caseId, caseId))
    .orderBy(asc(referralAmendments.amendedAt), asc(referralAmendments.id));

/** Referrals that went out, newest first, with what the provider was shown. */
export const listMyReferrals = (db: Db, caseId: string) =>
  db
    .select({ id: referrals.id, status: referrals.status, shared: referrals.shared, sentAt: referrals.sentAt, respondByOn: referrals.respondByOn, answeredAt: referrals.answeredAt, declineReason: referrals.declineReason, waitingUntilOn: referrals.waitingUntilOn, startedOn: referrals.startedOn, service: services.name, provider: organisations.name })
    .from(referrals)
    .innerJoin(services, and(eq(services.placeId, referrals.placeId), eq(services.id, referrals.serviceId)))
    .innerJoin(organisations, and(eq(organisations.placeId, referrals.placeId), eq(organisations.id, referrals.organisationId)))
    .where(and(eq(referrals.caseId, caseId), sql`${referrals.sentAt} is not null`))
    .orderBy(desc(referrals.sentAt), desc(referrals.id));
