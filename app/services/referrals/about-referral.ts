import type { LockedReferral } from "#db/queries/referrals/change-referral";

/** What every event about a referral keeps, so that its sentence can be said later as it was true then. */
export const aboutReferral = ({ referral, serviceName, organisationName }: Pick<LockedReferral, "serviceName" | "organisationName"> & { referral: Pick<LockedReferral["referral"], "id" | "reference"> }) => ({
  referralId: referral.id, reference: referral.reference, service: serviceName, organisation: organisationName,
});
