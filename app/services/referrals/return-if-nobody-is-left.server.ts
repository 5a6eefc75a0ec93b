import { listTogether } from "#db/queries/referrals/answers";
import type { LockedReferral } from "#db/queries/referrals/change-referral";
import { isLastNo, stillLooksForAPlace, wasTaken, type WithdrawReason } from "#app/domain/referrals/referral";
import type { Deps } from "#app/platform/deps.server";
import { openTurnAfterNo } from "./return-to-triage.server";

/**
 * The last of several that were asked together was taken back, and the others had said no: their noes waited for it, and now put the
 * case back into triage. Not where nobody is looked for any more, and not where one of them took the person.
 */
export async function returnIfNobodyIsLeft(deps: Deps, found: LockedReferral, reason: WithdrawReason): Promise<void> {
  const others = await listTogether(deps.db, found.referral);
  const saidNo = others.some(({ status }) => status === "declined" || status === "expired");
  if (!saidNo || !isLastNo(others) || others.some(({ status }) => wasTaken(status)) || !stillLooksForAPlace(reason)) return;
  await openTurnAfterNo(deps, found, "provider_declined");
}
