import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { appendAudit } from "#db/queries/audit/append-audit";
import { findOpenEntryOf, insertReferralAnswer, listTogether } from "#db/queries/referrals/answers";
import { extendLinks, insertReferralMessage, lockReferral, saveReferral, useUpLinks, type LockedReferral, type ReferralChange } from "#db/queries/referrals/change-referral";
import { closeTriageEntry } from "#db/queries/triage/save-triage-decision";
import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { CaseEventKind } from "#app/domain/cases/case-event";
import { referralAnsweredToAdviser, referralAnsweredToResident, type ReferralAnswer } from "#app/domain/messages/wording";
import type { ProviderActor } from "#app/domain/people/actor";
import { withoutNationalInsuranceNumbers } from "#app/domain/people/ni-number";
import { howAnswered, isFinalAnswer, refusedAnswer, type AnswerRefusal, type ProviderAnswer } from "#app/domain/referrals/answer";
import { clocksOf, remindOn, respondByOn, type ReferralClocks } from "#app/domain/referrals/clocks";
import { isOpen, providerMaySee, providerUntilOn, type ReferralStatus } from "#app/domain/referrals/referral";
import { whatFollows } from "#app/domain/referrals/together";
import type { Deps } from "#app/platform/deps.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { giveBackWithReferral } from "#app/services/courses/give-back-with-referral.server";
import { placeOnAcceptance } from "#app/services/courses/place-on-acceptance.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { aboutReferral } from "./about-referral";
import { linkExpiresAt } from "./link-token.server";
import { messageAdviser } from "./message-adviser.server";
import { returnToTriage } from "./return-to-triage.server";
import { takeBackOthers } from "./take-back-others.server";

const eventOf: Record<ProviderAnswer["kind"], CaseEventKind> = {
  accept: "referral_accepted", decline: "referral_declined", ask: "referral_asked_more", put_on_waiting_list: "referral_waiting_list",
  offer_dates: "referral_dates_offered", accept_after_all: "referral_accepted_after_all", start: "referral_started", not_start: "referral_did_not_start", complete: "referral_completed", leave_early: "referral_left_early",
};

const wordsOf = (answer: ProviderAnswer) => ("words" in answer ? answer.words : "");

/** The days that were named with an answer. */
function daysOf(answer: ProviderAnswer): CalendarDay[] {
  if (answer.kind === "offer_dates") return [...answer.days];
  if (answer.kind === "put_on_waiting_list") return [answer.untilOn];
  return "on" in answer ? [answer.on] : [];
}

/** What the row becomes. An ended referral is seen by its provider for 30 days from when it was said, not from when it ended. */
function changeFor(answer: ProviderAnswer, status: ReferralStatus, today: CalendarDay, clocks: ReferralClocks): ReferralChange {
  const waitingUntilOn = answer.kind === "put_on_waiting_list" ? answer.untilOn : undefined;
  const times = { status, askedOn: today, ...(waitingUntilOn && { waitingUntilOn }) };
  const endedOn = isOpen(status) ? null : "on" in answer ? answer.on : today;
  return {
    status, words: wordsOf(answer),
    remindOn: remindOn(times, clocks) ?? null, respondByOn: respondByOn(times, clocks) ?? null, remindedAt: null, waitingUntilOn: waitingUntilOn ?? null,
    offeredDays: answer.kind === "offer_dates" ? [...answer.days] : null,
    // What a no said no longer holds once it is a yes; the answer itself stays in the history.
    declineReason: answer.kind === "decline" ? answer.reason : null,
    ...(answer.kind === "start" && { startedOn: answer.on }),
    endedOn, providerUntilOn: endedOn && providerUntilOn(today),
  };
}

async function tell(deps: Deps, found: LockedReferral, answer: ReferralAnswer): Promise<void> {
  if (answer !== "asked_for_more") await messageResident(deps, found.referral.caseId, "referral-answered", (to) => referralAnsweredToResident({ ...to, providerName: found.organisationName, answer }));
  await messageAdviser(deps, found, "referral-answered", (about) => referralAnsweredToAdviser({ ...about, answer }));
}

const answersToTell: Partial<Record<ProviderAnswer["kind"], ReferralAnswer>> = { accept: "accepted", accept_after_all: "accepted_after_all", put_on_waiting_list: "waiting_list", offer_dates: "dates_offered", ask: "asked_for_more" };

/** What follows from an answer for all that were asked together, with the turn in triage that a yes after all ends. A closed case takes none. */
async function followsFrom(deps: Deps, { referral, caseStatus }: LockedReferral, happening: ProviderAnswer["kind"]) {
  const others = await listTogether(deps.db, referral);
  const entry = happening === "accept_after_all" ? await findOpenEntryOf(deps.db, [referral.id, ...others.map(({ id }) => id)]) : undefined;
  const follows = whatFollows(referral.status, others, { happening }, { entryOpen: entry !== undefined });
  if (follows === undefined || follows === "moved-on") return follows;
  return happening === "accept_after_all" && caseStatus === "closed" ? "moved-on" : { ...follows, entry };
}

/** Their organisation's, and one they still see; by a link, its own alone. */
function isTheirs({ referral }: LockedReferral, by: ProviderActor, today: CalendarDay): boolean {
  const { status, sentAt, providerUntilOn: until } = referral;
  const seen = until === null ? providerMaySee({ status, sentOn: sentAt ? londonDayOf(sentAt) : undefined }, today) || isOpen(status) : today <= until;
  return referral.organisationId === by.organisationId && (by.kind !== "link" || by.referralId === referral.id) && seen && status !== "draft";
}

/**
 * A provider's answer, made as the service once a read as the provider has shown the referral to be theirs. Every answer is kept for
 * good beside what the referral is now. `already` where somebody answered since the page was made: nothing is changed, and they are
 * told what it is now. `moved-on`: a yes after all comes too late, somebody has decided otherwise.
 */
export async function answerReferral(deps: Deps, by: ProviderActor, referralId: string, { version, answer: given }: { version: number; answer: ProviderAnswer }): Promise<{ answered: ReferralStatus } | { already: ReferralStatus } | "not-found" | AnswerRefusal> {
  const found = await lockReferral(deps.db, referralId);
  const today = londonDayOf(deps.now());
  if (!found || !isTheirs(found, by, today)) return "not-found";
  const { referral } = found;
  const answer = "words" in given ? { ...given, words: withoutNationalInsuranceNumbers(given.words) } : given;
  const follows = await followsFrom(deps, found, answer.kind);
  if (!follows || referral.version !== version) return { already: referral.status };
  const refused = refusedAnswer(answer, { sentOn: referral.sentAt ? londonDayOf(referral.sentAt) : undefined, startedOn: referral.startedOn ?? undefined, today });
  if (refused) return refused;
  if (follows === "moved-on") return "moved-on";
  const { status, entry, takesBackOthers } = follows;
  if (entry) await closeTriageEntry(deps, entry);

  const who = { id: by.id, name: `${by.name}, ${by.organisationName}` };
  await saveReferral(deps.db, referral.id, { ...changeFor(answer, status, today, clocksOf(found.stream)), answeredAt: deps.now() });
  await insertReferralAnswer(deps, {
    referralId: referral.id, caseId: referral.caseId, organisationId: referral.organisationId, kind: answer.kind, fromStatus: referral.status, toStatus: status,
    reason: answer.kind === "decline" ? answer.reason : null, words: wordsOf(answer), days: daysOf(answer), byName: by.name, how: howAnswered(by), dueOn: referral.respondByOn,
  });
  if (answer.kind === "ask") await insertReferralMessage(deps, { referralId: referral.id, fromProvider: true, authorName: who.name, words: answer.words });
  const { kind: _kind, ...said } = answer;
  await addCaseEvent(deps, { caseId: referral.caseId, kind: eventOf[answer.kind], by: who, ...("on" in answer && { happenedOn: answer.on }), details: { ...aboutReferral(found), ...said } });
  await appendAudit(deps, { streamId: referral.caseId, action: "referral.answer", by, subject: referral.reference });
  await giveBackWithReferral(deps, found, status, who);
  if (status === "accepted") await placeOnAcceptance(deps, found, { by: who });
  if (isFinalAnswer(status)) await useUpLinks(deps, referral.id);
  if (answer.kind === "put_on_waiting_list") await extendLinks(deps.db, referral.id, linkExpiresAt(answer.untilOn));
  if (takesBackOthers) await takeBackOthers(deps, who, found);

  const toTell = answersToTell[answer.kind];
  if (toTell) await tell(deps, found, toTell);
  if (answer.kind === "decline") {
    const { othersRun } = await returnToTriage(deps, found, "declined");
    await messageAdviser(deps, found, "referral-answered", (about) => referralAnsweredToAdviser({ ...about, answer: "declined", othersRun }));
  }
  await refreshNextThing(deps, referral.caseId);
  return { answered: status };
}
