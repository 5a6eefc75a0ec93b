import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import { addDays, londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { referralLife, referralStatuses } from "#app/domain/referrals/referral";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { staff } from "../../schema/people";
import { fundingStreams } from "../../schema/agreements";
import { hubs, organisations } from "../../schema/place";
import { referralLinks, referralMessages, referrals, services } from "../../schema/referrals";
import { isUuid } from "../is-uuid";
import { mustBeOnTheTeam, onTheTeam } from "../cases/on-the-team";

/** A referral held for a change, with whom to tell. */
export async function lockReferral(db: Db, id: string) {
  if (!isUuid(id)) return undefined;
  // The case first, as everybody does who changes anything of it: nobody then waits for somebody who waits for them.
  const [ofCase] = await db.select({ reference: cases.reference, onTeam: onTheTeam }).from(referrals).innerJoin(cases, and(eq(cases.placeId, referrals.placeId), eq(cases.id, referrals.caseId))).where(eq(referrals.id, id)).for("no key update", { of: cases });
  if (!mustBeOnTheTeam(ofCase)) return undefined;
  const [found] = await db
    .select({
      referral: referrals, serviceName: services.name, organisationName: organisations.name, providerEmail: sql<string | null>`coalesce(${services.email}, ${organisations.email})`,
      caseReference: cases.reference, caseStatus: cases.status, hubId: cases.hubId, leadId: cases.leadId, hubPhone: hubs.phone,
      stream: { remindAfter: fundingStreams.remindAfter, expireAfter: fundingStreams.expireAfter },
    })
    .from(referrals)
    .innerJoin(services, and(eq(services.placeId, referrals.placeId), eq(services.id, referrals.serviceId)))
    .innerJoin(organisations, and(eq(organisations.placeId, referrals.placeId), eq(organisations.id, referrals.organisationId)))
    .innerJoin(cases, and(eq(cases.placeId, referrals.placeId), eq(cases.id, referrals.caseId)))
    .innerJoin(hubs, and(eq(hubs.placeId, cases.placeId), eq(hubs.id, cases.hubId)))
    .leftJoin(fundingStreams, and(eq(fundingStreams.placeId, services.placeId), eq(fundingStreams.id, services.streamId)))
    .where(eq(referrals.id, id))
    .for("update", { of: referrals });
  return found;
}

export type LockedReferral = NonNullable<Awaited<ReturnType<typeof lockReferral>>>;
export type NewReferral = Omit<typeof referrals.$inferInsert, "placeId" | "version">;
export type ReferralChange = Partial<Omit<typeof referrals.$inferInsert, "placeId" | "id" | "reference" | "caseId" | "version">>;

/** `false` where the reference is taken: another is made and tried. */
export async function insertReferral(db: Db, referral: NewReferral): Promise<boolean> {
  const added = await db.insert(referrals).values(referral).onConflictDoNothing({ target: [referrals.placeId, referrals.reference] }).returning({ id: referrals.id });
  return added.length === 1;
}

export async function saveReferral(db: Db, id: string, change: ReferralChange): Promise<void> {
  await db.update(referrals).set({ ...change, version: sql`${referrals.version} + 1` }).where(eq(referrals.id, id));
}

/** Its provider sees it no longer, although it ended less than a month ago: the resident took back their permission. */
export async function hideFromProvider({ db, now }: Pick<Deps, "db" | "now">, id: string): Promise<void> {
  await db.update(referrals).set({ providerUntilOn: addDays(londonDayOf(now()), -1) }).where(and(eq(referrals.id, id), isNotNull(referrals.providerUntilOn)));
}

/** The same for every referral of a case that closes: nothing of it is shared any more. */
export async function hideFromProviders({ db, now }: Pick<Deps, "db" | "now">, caseId: string): Promise<void> {
  const today = londonDayOf(now());
  await db.update(referrals).set({ providerUntilOn: addDays(today, -1) }).where(and(eq(referrals.caseId, caseId), gte(referrals.providerUntilOn, today)));
}

/** No new version: a reminder changes nothing that an open page was made from. */
export async function markReferralReminded({ db, now }: Pick<Deps, "db" | "now">, id: string): Promise<void> {
  await db.update(referrals).set({ remindedAt: now() }).where(eq(referrals.id, id));
}

/** What the provider wrote until now is read. No new version: nothing that was said changes. */
export async function markMessagesSeen({ db, now }: Pick<Deps, "db" | "now">, id: string): Promise<void> {
  await db.update(referrals).set({ messagesSeenAt: now() }).where(eq(referrals.id, id));
}

export async function insertReferralMessage({ db, now, newId }: Deps, message: { referralId: string; fromProvider: boolean; authorName: string; words: string }): Promise<void> {
  await db.insert(referralMessages).values({ ...message, id: newId(), writtenAt: now() });
}

/** The address to write to about a referral: who made it, or whoever leads the case once they have left. */
export async function findAdviserEmail(db: Db, { madeBy, leadId }: { madeBy: string; leadId: string | null }): Promise<string | undefined> {
  const found = await db.select({ id: staff.id, email: staff.email }).from(staff).where(and(inArray(staff.id, [madeBy, ...(leadId ? [leadId] : [])]), eq(staff.active, true))).orderBy(asc(staff.id));
  return (found.find(({ id }) => id === madeBy) ?? found[0])?.email;
}

export async function insertReferralLink({ db, now, newId }: Deps, link: { referralId: string; tokenHash: string; expiresAt: Date }): Promise<void> {
  await db.insert(referralLinks).values({ ...link, id: newId(), createdAt: now() });
}

/** What a one-time link opens, whether it still does or not. Only the service may look: a link is nobody's until it is known whose. */
export async function findReferralLink(db: Db, tokenHash: string) {
  const [found] = await db
    .select({ id: referralLinks.id, referralId: referralLinks.referralId, expiresAt: referralLinks.expiresAt, usedAt: referralLinks.usedAt, status: referrals.status, organisationId: referrals.organisationId, organisationName: organisations.name, hubPhone: hubs.phone })
    .from(referralLinks)
    .innerJoin(referrals, and(eq(referrals.placeId, referralLinks.placeId), eq(referrals.id, referralLinks.referralId)))
    .innerJoin(organisations, and(eq(organisations.placeId, referrals.placeId), eq(organisations.id, referrals.organisationId)))
    .innerJoin(cases, and(eq(cases.placeId, referrals.placeId), eq(cases.id, referrals.caseId)))
    .innerJoin(hubs, and(eq(hubs.placeId, cases.placeId), eq(hubs.id, cases.hubId)))
    .where(eq(referralLinks.tokenHash, tokenHash));
  return found;
}

/** Every link to a referral is used up: it has its final answer. */
export async function useUpLinks({ db, now }: Pick<Deps, "db" | "now">, referralId: string): Promise<void> {
  await db.update(referralLinks).set({ usedAt: now() }).where(and(eq(referralLinks.referralId, referralId), isNull(referralLinks.usedAt)));
}

/** A waiting list may outlast the link's usual life. */
export async function extendLinks(db: Db, referralId: string, until: Date): Promise<void> {
  await db.update(referralLinks).set({ expiresAt: until }).where(and(eq(referralLinks.referralId, referralId), isNull(referralLinks.usedAt), lt(referralLinks.expiresAt, until)));
}

const clocksRun = inArray(referrals.status, referralStatuses.filter((status) => referralLife[status].expire !== undefined));

/** Referrals nobody was reminded of since it became their turn, and whose day for it has come. */
export const listReferralsToRemind = (db: Db, today: CalendarDay, most: number) =>
  db.select({ id: referrals.id }).from(referrals).where(and(clocksRun, lte(referrals.remindOn, today), or(isNull(referrals.respondByOn), sql`${referrals.respondByOn} >= ${today}`), isNull(referrals.remindedAt))).orderBy(asc(referrals.remindOn), asc(referrals.id)).limit(most);

/** Referrals whose last day for an answer has passed. */
export const listReferralsToExpire = (db: Db, today: CalendarDay, most: number) =>
  db.select({ id: referrals.id }).from(referrals).where(and(clocksRun, lt(referrals.respondByOn, today))).orderBy(asc(referrals.respondByOn), asc(referrals.id)).limit(most);

/** Holds the case of a referral if nobody else does at this moment; another worker is at it otherwise. */
export async function takeReferral(db: Db, id: string): Promise<boolean> {
  const taken = await db.select({ id: cases.id }).from(referrals).innerJoin(cases, and(eq(cases.placeId, referrals.placeId), eq(cases.id, referrals.caseId))).where(eq(referrals.id, id)).for("no key update", { of: cases, skipLocked: true });
  return taken.length === 1;
}
