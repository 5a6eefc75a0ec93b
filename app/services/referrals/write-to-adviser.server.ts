import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { appendAudit } from "#db/queries/audit/append-audit";
import { insertReferralMessage, lockReferral } from "#db/queries/referrals/change-referral";
import { providerWrote } from "#app/domain/messages/referral-wording";
import type { ProviderActor } from "#app/domain/people/actor";
import { withoutNationalInsuranceNumbers } from "#app/domain/people/ni-number";
import { isOpen } from "#app/domain/referrals/referral";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { aboutReferral } from "./about-referral";
import { messageAdviser } from "./message-adviser.server";

/**
 * A provider's words to the adviser, at any time while the referral is open. Made as the service, after a read as the provider has
 * shown the referral to be theirs. `over` where it has ended.
 */
export async function writeToAdviser(deps: Deps, by: ProviderActor, { referralId, words }: { referralId: string; words: string }): Promise<"done" | "not-found" | "over"> {
  const found = await lockReferral(deps.db, referralId);
  if (!found || found.referral.organisationId !== by.organisationId || found.referral.status === "draft" || (by.kind === "link" && by.referralId !== referralId)) return "not-found";
  const { referral } = found;
  if (!isOpen(referral.status)) return "over";
  const who = { id: by.id, name: `${by.name}, ${by.organisationName}` };
  await insertReferralMessage(deps, { referralId: referral.id, fromProvider: true, authorName: who.name, words: withoutNationalInsuranceNumbers(words) });
  await addCaseEvent(deps, { caseId: referral.caseId, kind: "referral_message_written", by: who, details: { ...aboutReferral(found), fromProvider: true } });
  await appendAudit(deps, { streamId: referral.caseId, action: "referral.write", by, subject: referral.reference });
  await messageAdviser(deps, found, "provider-wrote", providerWrote);
  await refreshNextThing(deps, referral.caseId);
  return "done";
}
