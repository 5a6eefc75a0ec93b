import { lockReferral, markMessagesSeen } from "#db/queries/referrals/change-referral";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";

/** What the provider wrote is read and needs no answer: it waits for nobody any more. */
export async function markMessagesRead(deps: Deps, { referralId }: { referralId: string }): Promise<"done" | "not-found"> {
  const found = await lockReferral(deps.db, referralId);
  if (!found) return "not-found";
  await markMessagesSeen(deps, referralId);
  await refreshNextThing(deps, found.referral.caseId);
  return "done";
}
