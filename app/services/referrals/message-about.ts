import type { LockedReferral } from "#db/queries/referrals/change-referral";
import type { ToProvider } from "./message-provider.server";

/** Whom to write to at a provider about a referral that is held. */
export const toProviderOf = ({ referral, serviceName, hubPhone, providerEmail }: LockedReferral): ToProvider => ({
  referralId: referral.id, caseId: referral.caseId, reference: referral.reference, serviceName, hubPhone, email: providerEmail,
});

/** What a machine is told a referral by. */
export const idsOf = ({ referral }: { referral: { id: string; reference: string } }): { referralId: string; reference: string } => ({ referralId: referral.id, reference: referral.reference });
