import { asc, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { referralGoals } from "../../schema/answering";

/** Keeps what a referral is to achieve, in the order it was written. */
export async function insertReferralGoals({ db, newId }: Deps, { referralId, caseId, goals }: { referralId: string; caseId: string; goals: readonly string[] }): Promise<void> {
  if (goals.length === 0) return;
  await db.insert(referralGoals).values(goals.map((words, index) => ({ id: newId(), referralId, caseId, position: index + 1, words })));
}

/** What a referral is to achieve, in the order it was written. */
export const listReferralGoals = (db: Db, referralId: string) =>
  db.select({ id: referralGoals.id, position: referralGoals.position, words: referralGoals.words }).from(referralGoals).where(eq(referralGoals.referralId, referralId)).orderBy(asc(referralGoals.position));

export type ReferralGoal = Awaited<ReturnType<typeof listReferralGoals>>[number];
