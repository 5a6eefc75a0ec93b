import { and, asc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { isOpen, referralStatuses } from "#app/domain/referrals/referral";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { referralAnswers } from "../../schema/answering";
import { triageEntries } from "../../schema/applications";
import { referrals } from "../../schema/referrals";

export type NewReferralAnswer = Omit<typeof referralAnswers.$inferInsert, "placeId" | "id" | "givenAt">;

/** Keeps an answer, or a silence, for good: nothing is ever changed in this table. */
export async function insertReferralAnswer({ db, now, newId }: Deps, answer: NewReferralAnswer): Promise<void> {
  await db.insert(referralAnswers).values({ ...answer, id: newId(), givenAt: now() });
}

/** Every answer to a referral, and every silence, in the order they came. */
export const listReferralAnswers = (db: Db, referralId: string) =>
  db
    .select({ id: referralAnswers.id, kind: referralAnswers.kind, fromStatus: referralAnswers.fromStatus, toStatus: referralAnswers.toStatus, reason: referralAnswers.reason, words: referralAnswers.words, days: referralAnswers.days, byName: referralAnswers.byName, how: referralAnswers.how, givenAt: referralAnswers.givenAt, dueOn: referralAnswers.dueOn })
    .from(referralAnswers)
    .where(eq(referralAnswers.referralId, referralId))
    .orderBy(asc(referralAnswers.givenAt), asc(referralAnswers.id));

export type ReferralAnswerGiven = Awaited<ReturnType<typeof listReferralAnswers>>[number];

/** The others that were sent together with a referral, the oldest first. The caller holds the case, so none of them moves meanwhile. */
export async function listTogether(db: Db, { id, togetherId }: { id: string; togetherId: string | null }) {
  if (!togetherId) return [];
  return db.select({ id: referrals.id, status: referrals.status }).from(referrals).where(and(eq(referrals.togetherId, togetherId), ne(referrals.id, id))).orderBy(asc(referrals.sentAt), asc(referrals.id));
}

/** The turn in triage that some referrals' noes opened, while nobody has decided it. */
export async function findOpenEntryOf(db: Db, referralIds: readonly string[]): Promise<string | undefined> {
  const [found] = await db.select({ id: triageEntries.id }).from(triageEntries).where(and(inArray(triageEntries.referralId, [...referralIds]), isNull(triageEntries.decidedAt))).orderBy(asc(triageEntries.arrivedAt), asc(triageEntries.id)).limit(1).for("update");
  return found?.id;
}

/** The same, for looking at: nothing is held. */
export async function findOpenTurnOf(db: Db, referralIds: readonly string[]): Promise<string | undefined> {
  const [found] = await db.select({ id: triageEntries.id }).from(triageEntries).where(and(inArray(triageEntries.referralId, [...referralIds]), isNull(triageEntries.decidedAt))).orderBy(asc(triageEntries.arrivedAt), asc(triageEntries.id)).limit(1);
  return found?.id;
}

/** Why those who were asked together said no, the first to answer first: the newest no of each. */
export async function listNoesOf(db: Db, referralIds: readonly string[]) {
  const newest = await db
    .selectDistinctOn([referralAnswers.referralId], { referralId: referralAnswers.referralId, kind: referralAnswers.kind, fromStatus: referralAnswers.fromStatus, reason: referralAnswers.reason, words: referralAnswers.words, organisation: sql<string>`(select o.name from organisations o where o.place_id = ${referralAnswers.placeId} and o.id = ${referralAnswers.organisationId})`, givenAt: referralAnswers.givenAt })
    .from(referralAnswers)
    .where(and(inArray(referralAnswers.referralId, [...referralIds]), inArray(referralAnswers.kind, ["decline", "expire"])))
    .orderBy(asc(referralAnswers.referralId), sql`${referralAnswers.givenAt} desc`, sql`${referralAnswers.id} desc`);
  return newest.sort((a, b) => a.givenAt.getTime() - b.givenAt.getTime());
}

/** The turns in triage of a case that a provider's no, or silence, opened and nobody has decided, the oldest first. */
export async function listOpenTurnsAfterNo(db: Db, caseId: string): Promise<string[]> {
  const rows = await db.select({ id: triageEntries.id }).from(triageEntries).where(and(eq(triageEntries.caseId, caseId), inArray(triageEntries.cause, ["provider_declined", "referral_expired"]), isNull(triageEntries.decidedAt))).orderBy(asc(triageEntries.arrivedAt), asc(triageEntries.id)).for("update");
  return rows.map(({ id }) => id);
}

/** Services a case is referred to now: asked, on a waiting list, taken on or under way. They cannot be asked again meanwhile. */
export async function listServicesRunning(db: Db, caseId: string): Promise<string[]> {
  const rows = await db.selectDistinct({ id: referrals.serviceId }).from(referrals).where(and(eq(referrals.caseId, caseId), inArray(referrals.status, referralStatuses.filter(isOpen)))).orderBy(asc(referrals.serviceId));
  return rows.map(({ id }) => id);
}

/** Services a case was sent to that said no, said nothing, or still have to answer: not to be suggested again. Those it was taken back from may be. */
export async function listServicesAsked(db: Db, caseId: string): Promise<string[]> {
  const rows = await db.selectDistinct({ id: referrals.serviceId }).from(referrals).where(and(eq(referrals.caseId, caseId), inArray(referrals.status, referralStatuses.filter((status) => status !== "withdrawn" && status !== "draft")))).orderBy(asc(referrals.serviceId));
  return rows.map(({ id }) => id);
}
