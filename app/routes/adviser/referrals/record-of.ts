import { sayEvent, wordsOfEvent } from "#app/content/case-events";
import { registerMarkStory } from "#app/content/registers";
import { declineReasonWords, providerAnswerWords, sayNo, saySilence, sharedFieldWords, withdrawReasonWords } from "#app/content/referrals";
import { isAdvisersTurn } from "#app/domain/referrals/referral";
import { amendedFields } from "#app/domain/referrals/amended";
import type { Amendment } from "#db/queries/referrals/amendments";
import type { ReferralAnswerGiven } from "#db/queries/referrals/answers";
import type { listMarksOfReferral } from "#db/queries/registers/attendance";
import type { EndReport } from "#db/queries/reports/end-reports";
import type { ShownReport } from "#app/ui/casework/referral-report";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import type { findReferralOfCase, listEventsOfReferral, ReferralMessage } from "#db/queries/referrals/find-referral";

type Found = NonNullable<Awaited<ReturnType<typeof findReferralOfCase>>>;
type Events = Awaited<ReturnType<typeof listEventsOfReferral>>;

const sayWhen = (at: Date) => sayDay(londonDayOf(at));

/** A referral as its adviser reads it, in words. */
export function recordOf({ referral, serviceName, organisationName, organisationPhone, email, caseReference, residentName }: Found, messages: readonly ReferralMessage[], events: Events) {
  const { reference, status, serviceId, shared, declineReason, withdrawReason, words, respondByOn, waitingUntilOn, startedOn, endedOn, sentAt, residentAgreedOn, madeByName, agreedDay } = referral;
  return {
    reference, status, serviceId, shared, words, respondByOn, caseReference, residentName, serviceName, organisationName, organisationPhone, email,
    reason: declineReason ? declineReasonWords[declineReason] : withdrawReason ? withdrawReasonWords[withdrawReason] : undefined,
    facts: [
      sentAt && { key: "Sent", value: `${sayWhen(sentAt)} by ${madeByName}` },
      { key: "Agreed to by the resident", value: sayDay(residentAgreedOn) },
      agreedDay && { key: "Day agreed", value: sayDay(agreedDay) },
      waitingUntilOn && status === "waiting_list" && { key: "Place kept until", value: sayDay(waitingUntilOn) },
      startedOn && { key: "Started", value: sayDay(startedOn) },
      endedOn && { key: "Ended", value: sayDay(endedOn) },
    ].filter((fact) => typeof fact === "object" && fact !== null),
    messages: messages.map(({ authorName, fromProvider, words: said, writtenAt }) => ({ by: authorName, at: sayWhen(writtenAt), words: said, ours: !fromProvider })),
    history: events.map(({ kind, happenedOn, actorName, details }) => ({ on: sayDay(happenedOn), sentence: sayEvent(kind, details), by: actorName, words: wordsOfEvent(details) })),
  };
}

export type ReferralRecordFacts = ReturnType<typeof recordOf>;

const howWords: Record<string, string> = { account: "signed in", link: "by link", machine: "from their own system", clock: "" };
const isAnswerKind = (kind: string): kind is keyof typeof providerAnswerWords => kind in providerAnswerWords;

/** Every answer and every silence, as a sentence of its day. */
export const answersInWords = (answers: readonly ReferralAnswerGiven[]) =>
  answers.map(({ id, kind, reason, words, days, byName, how, fromStatus, givenAt }) => ({
    id, on: sayWhen(givenAt),
    what: kind === "expire" ? saySilence(isAdvisersTurn(fromStatus)) : isAnswerKind(kind) ? providerAnswerWords[kind].text : kind,
    by: how === "clock" ? "" : [byName, howWords[how]].filter(Boolean).join(", "),
    words: [sayNo(reason, words), days.map((day) => sayDay(day as never)).join(", ")].filter(Boolean).join(". "),
  }));

/** What was changed of what the provider sees, each with before and after. */
export const amendmentsInWords = (amendments: readonly Amendment[]) =>
  amendments.map(({ id, amendedAt, byName, why, before, after }) => ({
    id, on: sayWhen(amendedAt), by: byName, why,
    changes: amendedFields(before, after).map((change) => ({ field: sharedFieldWords[change.key], before: change.before ?? "Not shared", after: change.after ?? "Not shared" })),
  }));

export const reportsShown = (reports: readonly EndReport[]): ShownReport[] =>
  reports.map(({ id, byName, writtenAt, goals, words, checkedAt, checkedByName, checkedWords }) => ({ id, byName, at: sayWhen(writtenAt), goals, words, ...(checkedAt && { checked: { byName: checkedByName ?? "", at: sayWhen(checkedAt), words: checkedWords } }) }));

/** How they came to the provider's sessions, the latest first. */
export const sessionsInWords = (marks: Awaited<ReturnType<typeof listMarksOfReferral>>) =>
  marks.map(({ sessionId, heldOn, title, mark, words }) => ({ id: sessionId, missed: mark === "did_not_attend", what: `${sayDay(heldOn)}${title && `, ${title}`}: ${registerMarkStory[mark]}`, words }));
