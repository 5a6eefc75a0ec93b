import { declineReasonWords } from "#app/content/referrals";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { possibleAnswers } from "#app/domain/referrals/answer";
import type { ReferralForProvider, ReferralMessage } from "#db/queries/referrals/find-referral";

const sayWhen = (at: Date) => sayDay(londonDayOf(at));

/** What was shared and how it stands, and nothing else: neither the case nor why an adviser took it back. */
export function seenByProvider({ reference, status, shared, madeByName, sentAt, respondByOn, waitingUntilOn, declineReason, words, startedOn, endedOn, providerUntilOn, version, serviceName, organisationName }: ReferralForProvider, messages: readonly ReferralMessage[]) {
  return {
    reference, status, shared, version, serviceName, organisationName,
    respondByOn: status === "asked_for_more" ? null : respondByOn,
    facts: [
      { key: "Referred by", value: `${madeByName}${sentAt ? `, ${sayWhen(sentAt)}` : ""}` },
      waitingUntilOn && status === "waiting_list" && { key: "Place kept until", value: sayDay(waitingUntilOn) },
      declineReason && { key: "Your reason", value: declineReasonWords[declineReason] },
      words && status !== "withdrawn" && { key: "What you wrote", value: words },
      startedOn && { key: "Started", value: sayDay(startedOn) },
      endedOn && { key: "Ended", value: sayDay(endedOn) },
      providerUntilOn && { key: "You see this until", value: sayDay(providerUntilOn) },
    ].filter((fact) => typeof fact === "object" && fact !== null),
    messages: messages.map(({ authorName, fromProvider, words: said, writtenAt }) => ({ by: authorName, at: sayWhen(writtenAt), words: said, ours: fromProvider })),
    possible: possibleAnswers(status),
  };
}

export type SeenByProvider = ReturnType<typeof seenByProvider>;
