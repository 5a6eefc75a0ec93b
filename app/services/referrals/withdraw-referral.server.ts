import { lockReferral } from "#db/queries/referrals/change-referral";
import type { StaffActor } from "#app/domain/people/actor";
import type { WithdrawReason } from "#app/domain/referrals/referral";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { returnIfNobodyIsLeft } from "./return-if-nobody-is-left.server";
import { takeBackReferral } from "./take-back-referral.server";

export interface Withdrawal {
  referralId: string;
  /** The version the adviser looked at. */
  version: number;
  reason: WithdrawReason;
  words: string;
}

/** Takes an open referral back, with a coded reason; the provider is told. Where it was the last of several and the others said no, the case goes back to triage. `changed-meanwhile` where the provider answered first. */
export async function withdrawReferral(deps: Deps, actor: StaffActor, { referralId, version, reason, words }: Withdrawal): Promise<"done" | "not-found" | "changed-meanwhile"> {
  const found = await lockReferral(deps.db, referralId);
  if (!found) return "not-found";
  if (found.referral.version !== version || !(await takeBackReferral(deps, actor, found, { reason, words }))) return "changed-meanwhile";
  await returnIfNobodyIsLeft(deps, found, reason);
  await refreshNextThing(deps, found.referral.caseId);
  return "done";
}
