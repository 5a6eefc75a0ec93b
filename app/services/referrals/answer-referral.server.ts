import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { appendAudit } from "#db/queries/audit/append-audit";
import { extendLinks, insertReferralMessage, lockReferral, saveReferral, useUpLinks, type LockedReferral, type ReferralChange } from "#db/queries/referrals/change-referral";
import { declineReasonWords } from "#app/content/referrals";
import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { CaseEventKind } from "#app/domain/cases/case-event";
import { referralAnsweredToAdviser, referralAnsweredToResident } from "#app/domain/messages/wording";
import type { LinkActor, StaffActor } from "#app/domain/people/actor";
import { isFinalAnswer, refusedAnswer, type AnswerRefusal, type ProviderAnswer } from "#app/domain/referrals/answer";
import { remindOn, respondByOn } from "#app/domain/referrals/clocks";
import { isOpen, providerUntilOn, referralLife, type ReferralStatus } from "#app/domain/referrals/referral";
import type { Deps } from "#app/platform/deps.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { aboutReferral } from "./about-referral";
import { linkExpiresAt } from "./link-token.server";
import { messageAdviser } from "./message-adviser.server";
import { returnToTriage } from "./return-to-triage.server";

const eventOf: Record<ProviderAnswer["kind"], CaseEventKind> = {
  accept: "referral_accepted", decline: "referral_declined", ask: "referral_asked_more", put_on_waiting_list: "referral_waiting_list",
  start: "referral_started", not_start: "referral_did_not_start", complete: "referral_completed", leave_early: "referral_left_early",
};

const wordsOf = (answer: ProviderAnswer) => ("words" in answer ? answer.words : "");

/** What the row becomes. An ended referral is seen by its provider for 30 days from when it was said, not from when it ended. */
function changeFor(answer: ProviderAnswer, status: ReferralStatus, today: CalendarDay): ReferralChange {
  const waitingUntilOn = answer.kind === "put_on_waiting_list" ? answer.untilOn : undefined;
  const times = { status, askedOn: today, ...(waitingUntilOn && { waitingUntilOn }) };
  const endedOn = isOpen(status) ? null : "on" in answer ? answer.on : today;
  return {
    status, words: wordsOf(answer),
    remindOn: remindOn(times) ?? null, respondByOn: respondByOn(times) ?? null, remindedAt: null, waitingUntilOn: waitingUntilOn ?? null,
    ...(answer.kind === "decline" && { declineReason: answer.reason }),
    ...(answer.kind === "start" && { startedOn: answer.on }),
    ...(endedOn && { endedOn, providerUntilOn: providerUntilOn(today) }),
  };
}

async function tell(deps: Deps, found: LockedReferral, status: ReferralStatus): Promise<void> {
  if (status === "accepted" || status === "waiting_list") {
    await messageResident(deps, found.referral.caseId, "referral-answered", (to) => referralAnsweredToResident({ ...to, providerName: found.organisationName, answer: status }));
  }
  if (status === "accepted" || status === "waiting_list" || status === "asked_for_more" || status === "declined") {
    await messageAdviser(deps, found, "referral-answered", (about) => referralAnsweredToAdviser({ ...about, answer: status }));
  }
}

/**
 * A provider's answer, made as the service once a read as the provider has shown the referral to be theirs. `already` where
 * somebody answered since the page was made: nothing is changed, and they are told what it is now.
 */
export async function answerReferral(deps: Deps, by: StaffActor | LinkActor, referralId: string, { version, answer }: { version: number; answer: ProviderAnswer }): Promise<{ answered: ReferralStatus } | { already: ReferralStatus } | "not-found" | AnswerRefusal> {
  const found = await lockReferral(deps.db, referralId);
  const theirs = found?.referral.organisationId === by.organisationId && (by.kind === "staff" || by.referralId === referralId);
  if (!found || !theirs) return "not-found";
  const { referral } = found;
  const status = referralLife[referral.status][answer.kind];
  if (!status || referral.version !== version) return { already: referral.status };
  const today = londonDayOf(deps.now());
  const refused = refusedAnswer(answer, { sentOn: referral.sentAt ? londonDayOf(referral.sentAt) : undefined, startedOn: referral.startedOn ?? undefined, today });
  if (refused) return refused;

  await saveReferral(deps.db, referral.id, { ...changeFor(answer, status, today), answeredAt: deps.now() });
  const who = { id: by.id, name: `${by.name}, ${by.organisationName}` };
  if (answer.kind === "ask") await insertReferralMessage(deps, { referralId: referral.id, fromProvider: true, authorName: who.name, words: answer.words });
  const { kind: _kind, ...said } = answer;
  await addCaseEvent(deps, { caseId: referral.caseId, kind: eventOf[answer.kind], by: who, ...("on" in answer && { happenedOn: answer.on }), details: { ...aboutReferral(found), ...said } });
  await appendAudit(deps, { streamId: referral.caseId, action: "referral.answer", by, subject: referral.reference });
  if (isFinalAnswer(status)) await useUpLinks(deps, referral.id);
  if (answer.kind === "put_on_waiting_list") await extendLinks(deps.db, referral.id, linkExpiresAt(answer.untilOn));
  if (answer.kind === "decline") await returnToTriage(deps, found, "declined", [declineReasonWords[answer.reason], answer.words].filter(Boolean).join(". "));
  await tell(deps, found, status);
  await refreshNextThing(deps, referral.caseId);
  return { answered: status };
}
