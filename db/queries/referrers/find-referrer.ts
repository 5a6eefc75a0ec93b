import { and, eq, sql } from "drizzle-orm";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { referrers } from "../../schema/getting-in";
import { hubs } from "../../schema/place";
import { referrals } from "../../schema/referrals";

/** They met an adviser, agreed a plan or a referral (which is sent with their agreement alone). */
const tookPart = sql<boolean>`(${cases.firstMetOn} is not null or ${cases.planAgreedOn} is not null or exists (select from ${referrals} where ${referrals.placeId} = ${cases.placeId} and ${referrals.caseId} = ${cases.id}))`;

const found = (db: Db) =>
  db
    .select({ referrer: referrers, case: { id: cases.id, reference: cases.reference, residentId: cases.residentId, status: cases.status, restricted: cases.restricted }, tookPart: tookPart.as("took_part"), hubPhone: hubs.phone })
    .from(referrers)
    .innerJoin(cases, and(eq(cases.placeId, referrers.placeId), eq(cases.id, referrers.caseId)))
    .innerJoin(hubs, and(eq(hubs.placeId, cases.placeId), eq(hubs.id, cases.hubId)));

/** Who asked for support in this case, and how far it has come; `undefined` where the resident applied themselves, or the asker does not see it. */
export async function findReferrer(db: Db, caseId: string) {
  const [row] = await found(db).where(eq(referrers.caseId, caseId));
  return row;
}

export type FoundReferrer = NonNullable<Awaited<ReturnType<typeof findReferrer>>>;

/** The same, held until the transaction ends. The case is taken first, as everywhere. */
export async function lockReferrer(db: Db, caseId: string): Promise<FoundReferrer | undefined> {
  await db.select({ id: cases.id }).from(cases).where(eq(cases.id, caseId)).for("no key update");
  const [row] = await found(db).where(eq(referrers.caseId, caseId)).for("update", { of: referrers });
  return row;
}
