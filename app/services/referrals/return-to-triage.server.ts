import { addCaseEvent } from "#db/queries/cases/add-case-event";
import type { LockedReferral } from "#db/queries/referrals/change-referral";
import { openTriageEntry } from "#db/queries/triage/open-triage-entry";
import { providerDeclined } from "#app/domain/messages/wording";
import type { Deps } from "#app/platform/deps.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { aboutReferral } from "./about-referral";

/** A provider's no, or its silence, puts the case back into its hub's queue in the same transaction, and the resident is told. A closed case stays closed. */
export async function returnToTriage(deps: Deps, found: LockedReferral, why: "declined" | "expired", words: string): Promise<void> {
  const { referral } = found;
  if (found.caseStatus === "closed") return;
  const cause = why === "declined" ? "provider_declined" : "referral_expired";
  await openTriageEntry(deps, { caseId: referral.caseId, hubId: found.hubId, cause, words, referralId: referral.id });
  await addCaseEvent(deps, { caseId: referral.caseId, kind: "returned_to_triage", details: { ...aboutReferral(found), cause } });
  await messageResident(deps, referral.caseId, "provider-declined", (to) => providerDeclined({ ...to, providerName: found.organisationName, why }));
}
