import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { referralStatuses, isOpen } from "#app/domain/referrals/referral";
import type { Db } from "../../client.server";
import { caseEvents, cases } from "../../schema/cases";
import { residents } from "../../schema/people";
import { organisations } from "../../schema/place";
import { referralMessages, referrals, services } from "../../schema/referrals";
import { isUuid } from "../is-uuid";

/** A referral as its adviser sees it. */
const forCase = (db: Db) =>
  db
    .select({ referral: referrals, serviceName: services.name, organisationName: organisations.name, organisationPhone: organisations.phone, email: sql<string | null>`coalesce(${services.email}, ${organisations.email})`, caseReference: cases.reference, caseStatus: cases.status, residentName: sql<string>`coalesce(${residents.preferredName}, ${residents.firstName}) || ' ' || ${residents.lastName}` })
    .from(referrals)
    .innerJoin(services, and(eq(services.placeId, referrals.placeId), eq(services.id, referrals.serviceId)))
    .innerJoin(organisations, and(eq(organisations.placeId, referrals.placeId), eq(organisations.id, referrals.organisationId)))
    .innerJoin(cases, and(eq(cases.placeId, referrals.placeId), eq(cases.id, referrals.caseId)))
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)));

/** `undefined` where the case is not one the asker sees, or the referral is not of that case. */
export async function findReferralOfCase(db: Db, caseReference: string, reference: string) {
  const [found] = await forCase(db).where(and(eq(cases.reference, caseReference), eq(referrals.reference, reference)));
  return found;
}

/** A case's referrals, the newest first. */
export const listReferralsOfCase = (db: Db, caseId: string) => forCase(db).where(eq(referrals.caseId, caseId)).orderBy(desc(referrals.sentAt), desc(referrals.id));

/** The open referral of a case to a service, if there is one: nobody is sent twice to the same door at once. */
export async function findOpenReferral(db: Db, caseId: string, serviceId: string) {
  const [found] = await db.select({ reference: referrals.reference }).from(referrals).where(and(eq(referrals.caseId, caseId), eq(referrals.serviceId, serviceId), inArray(referrals.status, referralStatuses.filter(isOpen)))).limit(1);
  return found;
}

/** What its provider sees of a referral: never the case. A signed-in provider finds it by reference, a link by its id. */
export async function findReferralForProvider(db: Db, which: { reference: string } | { id: string }) {
  if ("id" in which && !isUuid(which.id)) return undefined;
  const [found] = await db
    .select({
      id: referrals.id, reference: referrals.reference, caseId: referrals.caseId, status: referrals.status, shared: referrals.shared, madeByName: referrals.madeByName, sentAt: referrals.sentAt, respondByOn: referrals.respondByOn,
      waitingUntilOn: referrals.waitingUntilOn, declineReason: referrals.declineReason, withdrawReason: referrals.withdrawReason, words: referrals.words, startedOn: referrals.startedOn, endedOn: referrals.endedOn, offeredDays: referrals.offeredDays, agreedDay: referrals.agreedDay,
      answeredAt: referrals.answeredAt, residentAgreedOn: referrals.residentAgreedOn, providerUntilOn: referrals.providerUntilOn, version: referrals.version, serviceName: services.name, organisationName: organisations.name,
    })
    .from(referrals)
    .innerJoin(services, and(eq(services.placeId, referrals.placeId), eq(services.id, referrals.serviceId)))
    .innerJoin(organisations, and(eq(organisations.placeId, referrals.placeId), eq(organisations.id, referrals.organisationId)))
    .where("id" in which ? eq(referrals.id, which.id) : eq(referrals.reference, which.reference));
  return found;
}

export type ReferralForProvider = NonNullable<Awaited<ReturnType<typeof findReferralForProvider>>>;

/** Questions and answers, in the order they were written. */
export const listReferralMessages = (db: Db, referralId: string) =>
  db.select({ fromProvider: referralMessages.fromProvider, authorName: referralMessages.authorName, words: referralMessages.words, writtenAt: referralMessages.writtenAt }).from(referralMessages).where(eq(referralMessages.referralId, referralId)).orderBy(asc(referralMessages.writtenAt), asc(referralMessages.id));

export type ReferralMessage = Awaited<ReturnType<typeof listReferralMessages>>[number];

/** What the case's story tells of one referral, in the order it was recorded. */
export const listEventsOfReferral = (db: Db, caseId: string, referralId: string) =>
  db.select({ kind: caseEvents.kind, happenedOn: caseEvents.happenedOn, recordedAt: caseEvents.recordedAt, actorName: caseEvents.actorName, details: caseEvents.details }).from(caseEvents).where(and(eq(caseEvents.caseId, caseId), sql`${caseEvents.details} ->> 'referralId' = ${referralId}`)).orderBy(asc(caseEvents.recordedAt), asc(caseEvents.id));
