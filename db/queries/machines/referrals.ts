import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { ReferralStatus } from "#app/domain/referrals/referral";
import type { Db } from "../../client.server";
import { referralAnswers, referralReports } from "../../schema/answering";
import { organisations } from "../../schema/place";
import { referralMessages, referrals, services } from "../../schema/referrals";
import { isUuid } from "../is-uuid";

/** When anything of it that its provider sees was last changed: a new version, a message, a report. */
const changed = sql<Date>`greatest(${referrals.changedAt}, (select max(m.written_at) from ${referralMessages} m where m.place_id = ${referrals.placeId} and m.referral_id = ${referrals.id}), (select max(p.written_at) from ${referralReports} p where p.place_id = ${referrals.placeId} and p.referral_id = ${referrals.id}))`.mapWith(referrals.changedAt);

const ofService = { serviceId: services.id, serviceName: services.name };

export interface AfterReferral {
  changedAt: Date;
  id: string;
}

/** One page of what a provider sees, in the order of their last change. Which referrals there are at all is the database's policy. */
export function listChangedReferrals(db: Db, { statuses, serviceId, changedAfter, after, limit }: { statuses: readonly ReferralStatus[] | undefined; serviceId: string | undefined; changedAfter: Date | undefined; after: AfterReferral | undefined; limit: number }) {
  return db
    .select({ id: referrals.id, reference: referrals.reference, status: referrals.status, version: referrals.version, sentAt: referrals.sentAt, changedAt: changed, respondByOn: referrals.respondByOn, waitingUntilOn: referrals.waitingUntilOn, startedOn: referrals.startedOn, endedOn: referrals.endedOn, ...ofService })
    .from(referrals)
    .innerJoin(services, and(eq(services.placeId, referrals.placeId), eq(services.id, referrals.serviceId)))
    .where(and(
      statuses && inArray(referrals.status, [...statuses]),
      serviceId === undefined ? undefined : eq(referrals.serviceId, serviceId),
      changedAfter && gt(changed, changedAfter.toISOString()),
      after && sql`(${changed}, ${referrals.id}) > (${after.changedAt.toISOString()}::timestamptz, ${after.id}::uuid)`,
    ))
    .orderBy(asc(changed), asc(referrals.id))
    .limit(limit);
}

export type ListedReferral = Awaited<ReturnType<typeof listChangedReferrals>>[number];

/** What a provider's system sees of a referral: what its people see, and nothing of the case but the id that its own changes are told under. */
export async function findReferralForMachine(db: Db, which: { reference: string } | { id: string }) {
  if ("id" in which && !isUuid(which.id)) return undefined;
  const [found] = await db
    .select({
      id: referrals.id, caseId: referrals.caseId, reference: referrals.reference, status: referrals.status, version: referrals.version, shared: referrals.shared, madeByName: referrals.madeByName, sentAt: referrals.sentAt, changedAt: changed,
      residentAgreedOn: referrals.residentAgreedOn, respondByOn: referrals.respondByOn, waitingUntilOn: referrals.waitingUntilOn, offeredDays: referrals.offeredDays, agreedDay: referrals.agreedDay, startedOn: referrals.startedOn, endedOn: referrals.endedOn,
      providerUntilOn: referrals.providerUntilOn, organisationName: organisations.name, ...ofService,
    })
    .from(referrals)
    .innerJoin(services, and(eq(services.placeId, referrals.placeId), eq(services.id, referrals.serviceId)))
    .innerJoin(organisations, and(eq(organisations.placeId, referrals.placeId), eq(organisations.id, referrals.organisationId)))
    .where("id" in which ? eq(referrals.id, which.id) : eq(referrals.reference, which.reference));
  return found;
}

export type ReferralForMachine = NonNullable<Awaited<ReturnType<typeof findReferralForMachine>>>;

/** A provider's answers, and its silences, in the order they were given. */
export const listAnswers = (db: Db, referralId: string) =>
  db.select({ kind: referralAnswers.kind, toStatus: referralAnswers.toStatus, reason: referralAnswers.reason, words: referralAnswers.words, days: referralAnswers.days, byName: referralAnswers.byName, how: referralAnswers.how, givenAt: referralAnswers.givenAt }).from(referralAnswers).where(eq(referralAnswers.referralId, referralId)).orderBy(asc(referralAnswers.givenAt), asc(referralAnswers.id));

export type GivenAnswer = Awaited<ReturnType<typeof listAnswers>>[number];

/** Which referrals some references are of, among those the asker sees; by case, so that whoever changes several takes them in one order. */
export const findReferralIds = (db: Db, references: readonly string[]) =>
  db.select({ id: referrals.id, reference: referrals.reference, caseId: referrals.caseId }).from(referrals).where(inArray(referrals.reference, [...references])).orderBy(asc(referrals.caseId), asc(referrals.id));
