import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { appendAudit } from "#db/queries/audit/append-audit";
import { insertReferralMessage, lockReferral, saveReferral } from "#db/queries/referrals/change-referral";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { referralQuestionAnswered } from "#app/domain/messages/referral-wording";
import type { StaffActor } from "#app/domain/people/actor";
import { withoutNationalInsuranceNumbers } from "#app/domain/people/ni-number";
import { remindOn, respondByOn } from "#app/domain/referrals/clocks";
import { referralLife } from "#app/domain/referrals/referral";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { aboutReferral } from "./about-referral";
import { messageProviderWithLink } from "./message-provider.server";

/** Answers a provider's question: it is the provider's turn again, and its clock begins anew. */
export async function answerQuestion(deps: Deps, actor: StaffActor, { referralId, version, words }: { referralId: string; version: number; words: string }): Promise<"done" | "not-found" | "changed-meanwhile"> {
  const found = await lockReferral(deps.db, referralId);
  if (!found) return "not-found";
  const { referral } = found;
  const status = referralLife[referral.status].answer;
  if (!status || referral.version !== version) return "changed-meanwhile";
  const today = londonDayOf(deps.now());
  const times = { status, answeredOn: today };
  const lastDay = respondByOn(times) ?? today;
  const said = withoutNationalInsuranceNumbers(words);
  await insertReferralMessage(deps, { referralId: referral.id, fromProvider: false, authorName: actor.name, words: said });
  await saveReferral(deps.db, referral.id, { status, remindOn: remindOn(times), respondByOn: lastDay, remindedAt: null });
  await addCaseEvent(deps, { caseId: referral.caseId, kind: "referral_question_answered", by: actor, details: { ...aboutReferral(found), words: said } });
  await appendAudit(deps, { streamId: referral.caseId, action: "referral.answer-question", by: actor, subject: referral.reference });
  await messageProviderWithLink(
    deps,
    { referralId: referral.id, caseId: referral.caseId, reference: referral.reference, serviceName: found.serviceName, hubPhone: found.hubPhone, email: found.providerEmail, lastDay },
    "referral-question-answered",
    (about) => referralQuestionAnswered({ ...about, respondByOn: lastDay }),
  );
  await refreshNextThing(deps, referral.caseId);
  return "done";
}
