import { londonDayOf, addDays } from "#app/domain/calendar/calendar-day";
import { referralNotNeeded, referralWithdrawn } from "#app/domain/messages/referral-wording";
import { providerUntilOn, referralLife, type WithdrawReason } from "#app/domain/referrals/referral";
import type { Deps } from "#app/platform/deps.server";
import { giveBackWithReferral } from "#app/services/courses/give-back-with-referral.server";
import { tellMachines } from "#app/services/machines/tell-machines.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { saveReferral, type LockedReferral } from "#db/queries/referrals/change-referral";
import { aboutReferral } from "./about-referral";
import { messageProvider } from "./message-provider.server";

interface Wishes {
  reason: WithdrawReason;
  words: string;
  /** Its provider sees it no longer, from now on: the resident took back their permission. Else for the usual time. */
  hideNow?: boolean;
  /** The service that said yes instead: it was asked together with this one. */
  instead?: string;
}

/** Ends an open referral that the caller holds: the referral, its story, the audit and the word to the provider. False where it is over already. */
export async function takeBackReferral(deps: Deps, by: { id: string; name: string; organisationName?: string }, found: LockedReferral, { reason, words, hideNow = false, instead }: Wishes): Promise<boolean> {
  const { referral } = found;
  const status = referralLife[referral.status].withdraw;
  if (!status) return false;
  const today = londonDayOf(deps.now());
  await saveReferral(deps.db, referral.id, { status, withdrawReason: reason, words, remindOn: null, respondByOn: null, endedOn: today, providerUntilOn: hideNow ? addDays(today, -1) : providerUntilOn(today) });
  const about = aboutReferral(found);
  if (instead) await addCaseEvent(deps, { caseId: referral.caseId, kind: "referral_not_needed", by, details: { ...about, instead } });
  else await addCaseEvent(deps, { caseId: referral.caseId, kind: "referral_withdrawn", by, details: { ...about, reason, words } });
  await appendAudit(deps, { streamId: referral.caseId, action: "referral.withdraw", by, subject: referral.reference });
  await giveBackWithReferral(deps, found, status, by);
  if (referral.status === "draft") return true;
  const to = { referralId: referral.id, caseId: referral.caseId, reference: referral.reference, serviceName: found.serviceName, hubPhone: found.hubPhone, email: found.providerEmail };
  if (instead) await messageProvider(deps, to, "referral-not-needed", referralNotNeeded);
  else await messageProvider(deps, to, "referral-withdrawn", referralWithdrawn);
  await tellMachines(deps, { organisationId: referral.organisationId, event: "referral.withdrawn", ids: { referralId: referral.id, reference: referral.reference } });
  return true;
}
