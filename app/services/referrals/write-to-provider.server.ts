import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { appendAudit } from "#db/queries/audit/append-audit";
import { insertReferralMessage, lockReferral, markMessagesSeen } from "#db/queries/referrals/change-referral";
import { adviserWrote } from "#app/domain/messages/referral-wording";
import type { StaffActor } from "#app/domain/people/actor";
import { withoutNationalInsuranceNumbers } from "#app/domain/people/ni-number";
import { isOpen } from "#app/domain/referrals/referral";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { tellMachines } from "#app/services/machines/tell-machines.server";
import { aboutReferral } from "./about-referral";
import { idsOf } from "./message-about";
import { messageProviderToRead } from "./message-provider.server";

/** An adviser's words to the provider, at any time while the referral is open. It is nobody's turn because of them, and no clock moves. `over` where it has ended. */
export async function writeToProvider(deps: Deps, actor: StaffActor, { referralId, words }: { referralId: string; words: string }): Promise<"done" | "not-found" | "over"> {
  const found = await lockReferral(deps.db, referralId);
  if (!found) return "not-found";
  const { referral } = found;
  if (!isOpen(referral.status) || referral.status === "draft") return "over";
  await insertReferralMessage(deps, { referralId: referral.id, fromProvider: false, authorName: actor.name, words: withoutNationalInsuranceNumbers(words) });
  await markMessagesSeen(deps, referral.id);
  await addCaseEvent(deps, { caseId: referral.caseId, kind: "referral_message_written", by: actor, details: { ...aboutReferral(found), fromProvider: false } });
  await appendAudit(deps, { streamId: referral.caseId, action: "referral.write", by: actor, subject: referral.reference });
  await messageProviderToRead(deps, found, "adviser-wrote", adviserWrote);
  await tellMachines(deps, { organisationId: referral.organisationId, event: "referral.message", ids: idsOf(found) });
  await refreshNextThing(deps, referral.caseId);
  return "done";
}
