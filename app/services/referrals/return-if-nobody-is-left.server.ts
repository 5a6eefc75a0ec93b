import { listTogether } from "#db/queries/referrals/answers";
import type { LockedReferral } from "#db/queries/referrals/change-referral";
import type { WithdrawReason } from "#app/domain/referrals/referral";
import { leavesOnlyNoes } from "#app/domain/referrals/together";
import type { Deps } from "#app/platform/deps.server";
import { openTurnAfterNo } from "./return-to-triage.server";

/**
 * The last of several that were asked together was taken back, and the others had said no: their noes waited for it, and now put the
 * case back into triage. Not where nobody is looked for any more, and not where one of them took the person.
 */
export async function returnIfNobodyIsLeft(deps: Deps, found: LockedReferral, reason: WithdrawReason): Promise<void> {
  if (leavesOnlyNoes(await listTogether(deps.db, found.referral), reason)) await openTurnAfterNo(deps, found, "provider_declined");
}
