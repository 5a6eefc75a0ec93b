import { listTogether } from "#db/queries/referrals/answers";
import { lockReferral, type LockedReferral } from "#db/queries/referrals/change-referral";
import type { Deps } from "#app/platform/deps.server";
import { takeBackReferral } from "./take-back-referral.server";

/**
 * One of those asked together said yes: the others are taken back in the same transaction, their providers are told, and the case
 * does not go to triage for them. The caller holds the case, so of two who say yes at once the second finds its referral withdrawn.
 */
export async function takeBackOthers(deps: Deps, by: { id: string; name: string }, { referral, serviceName }: LockedReferral): Promise<void> {
  for (const { id } of await listTogether(deps.db, referral)) {
    const other = await lockReferral(deps.db, id);
    if (other) await takeBackReferral(deps, by, other, { reason: "other_service", words: "", instead: serviceName });
  }
}
