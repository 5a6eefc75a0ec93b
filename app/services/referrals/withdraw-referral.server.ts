import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { appendAudit } from "#db/queries/audit/append-audit";
import { lockReferral, saveReferral } from "#db/queries/referrals/change-referral";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { referralWithdrawn } from "#app/domain/messages/referral-wording";
import type { StaffActor } from "#app/domain/people/actor";
import { providerUntilOn, referralLife, type WithdrawReason } from "#app/domain/referrals/referral";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { aboutReferral } from "./about-referral";
import { messageProvider } from "./message-provider.server";

export interface Withdrawal {
  referralId: string;
  /** The version the adviser looked at. */
  version: number;
  reason: WithdrawReason;
  words: string;
}

/** Takes an open referral back, with a coded reason; the provider is told. `changed-meanwhile` where the provider answered first. */
export async function withdrawReferral(deps: Deps, actor: StaffActor, { referralId, version, reason, words }: Withdrawal): Promise<"done" | "not-found" | "changed-meanwhile"> {
  const found = await lockReferral(deps.db, referralId);
  if (!found) return "not-found";
  const { referral } = found;
  const status = referralLife[referral.status].withdraw;
  if (!status || referral.version !== version) return "changed-meanwhile";
  const today = londonDayOf(deps.now());
  await saveReferral(deps.db, referral.id, { status, withdrawReason: reason, words, remindOn: null, respondByOn: null, endedOn: today, providerUntilOn: providerUntilOn(today) });
  await addCaseEvent(deps, { caseId: referral.caseId, kind: "referral_withdrawn", by: actor, details: { ...aboutReferral(found), reason, words } });
  await appendAudit(deps, { streamId: referral.caseId, action: "referral.withdraw", by: actor, subject: referral.reference });
  if (referral.status !== "draft") {
    await messageProvider(deps, { referralId: referral.id, caseId: referral.caseId, reference: referral.reference, serviceName: found.serviceName, hubPhone: found.hubPhone, email: found.providerEmail }, "referral-withdrawn", referralWithdrawn);
  }
  await refreshNextThing(deps, referral.caseId);
  return "done";
}
