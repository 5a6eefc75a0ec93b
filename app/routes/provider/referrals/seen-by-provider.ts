import { answerGivenWords } from "#app/content/provider-work";
import { declineReasonWords } from "#app/content/referrals";
import { addDays, londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { amendedFields } from "#app/domain/referrals/amended";
import { possibleAnswers } from "#app/domain/referrals/answer";
import { daysProviderSeesEnded, isOpen } from "#app/domain/referrals/referral";
import { reportDueOn, reportedStatuses } from "#app/domain/reports/end-report";
import type { ShownReport } from "#app/ui/casework/referral-report";
import type { ReferralForProvider, ReferralMessage } from "#db/queries/referrals/find-referral";
import type { EndReport } from "#db/queries/reports/end-reports";
import type { Around } from "./read-around.server";

const sayWhen = (at: Date) => sayDay(londonDayOf(at));

export const shownReport = ({ checkedAt, checkedByName, checkedWords, writtenAt, ...report }: EndReport): ShownReport => ({ ...report, at: sayWhen(writtenAt), ...(checkedAt && { checked: { byName: checkedByName ?? "", at: sayWhen(checkedAt), words: checkedWords } }) });

/** What was shared and how it stands, and nothing else: neither the case nor why an adviser took it back. */
export function seenByProvider(referral: ReferralForProvider, messages: readonly ReferralMessage[], { goals, amendments, answers, marks, reports, starts }: Around) {
  const { reference, status, shared, madeByName, sentAt, respondByOn, waitingUntilOn, declineReason, words, startedOn, endedOn, agreedDay, offeredDays, providerUntilOn, version, serviceName, organisationName } = referral;
  const reportFor = reportedStatuses.includes(status) && reports.length === 0 && providerUntilOn ? reportDueOn(addDays(providerUntilOn, -daysProviderSeesEnded)) : undefined;
  return {
    reference, status, shared, version, serviceName, organisationName,
    respondByOn: status === "sent" || status === "waiting_list" ? respondByOn : null,
    facts: [
      { key: "Referred by", value: `${madeByName}${sentAt ? `, ${sayWhen(sentAt)}` : ""}` },
      waitingUntilOn && status === "waiting_list" && { key: "Place kept until", value: sayDay(waitingUntilOn) },
      status === "dates_offered" && offeredDays && { key: "Days you offered", value: offeredDays.map((day) => sayDay(day as CalendarDay)).join("; ") },
      agreedDay && isOpen(status) && { key: "Agreed day", value: sayDay(agreedDay) },
      declineReason && status === "declined" && { key: "Your reason", value: declineReasonWords[declineReason] },
      words && status !== "withdrawn" && { key: "What you wrote", value: words },
      startedOn && { key: "Started", value: sayDay(startedOn) },
      endedOn && { key: "Ended", value: sayDay(endedOn) },
      providerUntilOn && { key: "You see this until", value: sayDay(providerUntilOn) },
    ].filter((fact) => typeof fact === "object" && fact !== null),
    goals: goals.map(({ words: goal }) => goal),
    amendments: amendments.map(({ amendedAt, byName, why, before, after }) => ({ at: sayWhen(amendedAt), byName, why, fields: amendedFields(before, after) })),
    answers: answers.map(({ kind, reason, words: said, days, byName, givenAt, dueOn }) => ({
      answer: answerGivenWords(kind), by: byName, at: sayWhen(givenAt), late: dueOn !== null && londonDayOf(givenAt) > dueOn,
      words: [reason && declineReasonWords[reason], days.length > 0 && days.map((day) => sayDay(day as CalendarDay)).join("; "), said].filter(Boolean).join(". "),
    })),
    marks: marks.map(({ sessionId, heldOn, title, mark, words: said }) => ({ sessionId, on: sayDay(heldOn), title, mark, words: said })),
    reports: reports.map(shownReport),
    reportFor,
    starts: starts.map(({ startsOn, left }) => ({ on: startsOn, left })),
    messages: messages.map(({ authorName, fromProvider, words: said, writtenAt }) => ({ by: authorName, at: sayWhen(writtenAt), words: said, ours: fromProvider })),
    mayWrite: isOpen(status),
    possible: possibleAnswers(status),
  };
}

export type SeenByProvider = ReturnType<typeof seenByProvider>;
