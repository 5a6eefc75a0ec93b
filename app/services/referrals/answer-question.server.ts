import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { appendAudit } from "#db/queries/audit/append-audit";
import { insertReferralMessage, lockReferral, saveReferral } from "#db/queries/referrals/change-referral";
import { referralQuestionAnswered } from "#app/domain/messages/referral-wording";
import type { StaffActor } from "#app/domain/people/actor";
import { withoutNationalInsuranceNumbers } from "#app/domain/people/ni-number";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { tellMachines } from "#app/services/machines/tell-machines.server";
import { aboutReferral } from "./about-referral";
import { idsOf, toProviderOf } from "./message-about";
import { messageProviderWithLink } from "./message-provider.server";
import { turnToProvider } from "./turn-to-provider";

/** Answers a provider's question: it is the provider's turn again, and its clock begins anew. */
export async function answerQuestion(deps: Deps, actor: StaffActor, { referralId, version, words }: { referralId: string; version: number; words: string }): Promise<"done" | "not-found" | "changed-meanwhile"> {
  const found = await lockReferral(deps.db, referralId);
  if (!found) return "not-found";
  const { referral } = found;
  const turn = turnToProvider(deps, found, "answer");
  if (!turn || referral.version !== version) return "changed-meanwhile";
  const said = withoutNationalInsuranceNumbers(words);
  await insertReferralMessage(deps, { referralId: referral.id, fromProvider: false, authorName: actor.name, words: said });
  await saveReferral(deps.db, referral.id, { ...turn.change, messagesSeenAt: deps.now() });
  await addCaseEvent(deps, { caseId: referral.caseId, kind: "referral_question_answered", by: actor, details: { ...aboutReferral(found), words: said } });
  await appendAudit(deps, { streamId: referral.caseId, action: "referral.answer-question", by: actor, subject: referral.reference });
  await messageProviderWithLink(deps, { ...toProviderOf(found), lastDay: turn.lastDay }, "referral-question-answered", (about) => referralQuestionAnswered({ ...about, respondByOn: turn.lastDay }));
  await tellMachines(deps, { organisationId: referral.organisationId, event: "referral.message", ids: idsOf(found) });
  await refreshNextThing(deps, referral.caseId);
  return "done";
}
