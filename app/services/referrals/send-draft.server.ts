import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { agreementWays, type AgreementWay } from "#app/domain/plans/plan";
import { gapsOf } from "#app/domain/referrals/draft";
import type { Deps } from "#app/platform/deps.server";
import { deleteReferralDraft, lockReferralDraft } from "#db/queries/referrals/drafts";
import { lockCaseForReferral } from "#db/queries/referrals/find-case-for-referral";
import { sendReferrals, type SendAnswer } from "./send-referrals.server";
import { settleTurnsAfterNo } from "./settle-turns-after-no.server";

export interface DraftToSend {
  caseRef: string;
  draftId: string;
  /** The version and the digest of what the adviser saw in the preview. */
  version: number;
  previewed: string;
}

/**
 * Sends a draft as it was previewed, to all of its services or to none. A turn in triage that a provider's no had opened is decided by
 * it: somebody else is asked. `incomplete` where something is still to be said, `changed-since-preview` where it, or the record, changed since.
 */
export async function sendDraft(deps: Deps, actor: StaffActor, { caseRef, draftId, version, previewed }: DraftToSend): Promise<SendAnswer | "incomplete"> {
  const found = await lockCaseForReferral(deps.db, caseRef, londonDayOf(deps.now()));
  const draft = found && (await lockReferralDraft(deps.db, found.id, draftId));
  if (!draft) return "not-found";
  if (draft.version !== version) return "changed-since-preview";
  const way = agreementWays.find((one): one is AgreementWay => one === draft.way);
  if (gapsOf(draft).length > 0 || !draft.agreedOn || !way) return "incomplete";
  const services = draft.serviceIds.map((serviceId) => ({ serviceId, startId: draft.starts[serviceId] }));
  const answer = await sendReferrals(deps, actor, { caseRef, services, chosen: draft.fields, note: draft.note, goals: draft.goals, residentAgreedOn: draft.agreedOn, way, previewed });
  if (typeof answer === "string" || !("sent" in answer)) return answer;
  await deleteReferralDraft(deps.db, draft.id);
  await settleTurnsAfterNo(deps, actor, { caseId: draft.caseId, references: answer.sent.map(({ reference }) => reference) });
  return answer;
}
