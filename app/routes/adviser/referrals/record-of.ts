import { sayEvent, wordsOfEvent } from "#app/content/case-events";
import { declineReasonWords, withdrawReasonWords } from "#app/content/referrals";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import type { findReferralOfCase, listEventsOfReferral, ReferralMessage } from "#db/queries/referrals/find-referral";

type Found = NonNullable<Awaited<ReturnType<typeof findReferralOfCase>>>;
type Events = Awaited<ReturnType<typeof listEventsOfReferral>>;

const sayWhen = (at: Date) => sayDay(londonDayOf(at));

/** A referral as its adviser reads it, in words. */
export function recordOf({ referral, serviceName, organisationName, organisationPhone, email, caseReference, residentName }: Found, messages: readonly ReferralMessage[], events: Events) {
  const { reference, status, shared, declineReason, withdrawReason, words, respondByOn, waitingUntilOn, startedOn, endedOn, sentAt, residentAgreedOn, madeByName } = referral;
  return {
    reference, status, shared, words, respondByOn, caseReference, residentName, serviceName, organisationName, organisationPhone, email,
    reason: declineReason ? declineReasonWords[declineReason] : withdrawReason ? withdrawReasonWords[withdrawReason] : undefined,
    facts: [
      sentAt && { key: "Sent", value: `${sayWhen(sentAt)} by ${madeByName}` },
      { key: "Agreed to by the resident", value: sayDay(residentAgreedOn) },
      waitingUntilOn && status === "waiting_list" && { key: "Place kept until", value: sayDay(waitingUntilOn) },
      startedOn && { key: "Started", value: sayDay(startedOn) },
      endedOn && { key: "Ended", value: sayDay(endedOn) },
    ].filter((fact) => typeof fact === "object" && fact !== null),
    messages: messages.map(({ authorName, fromProvider, words: said, writtenAt }) => ({ by: authorName, at: sayWhen(writtenAt), words: said, ours: !fromProvider })),
    history: events.map(({ kind, happenedOn, actorName, details }) => ({ on: sayDay(happenedOn), sentence: sayEvent(kind, details), by: actorName, words: wordsOfEvent(details) })),
  };
}

export type ReferralRecordFacts = ReturnType<typeof recordOf>;
