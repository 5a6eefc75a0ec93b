import { addMonths, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { referralLife, type DeclineReason, type ReferralHappening, type ReferralStatus } from "./referral";

/** What a provider can say of a referral. What happens to it has the name the life table gives it. */
export type ProviderAnswer =
  | { kind: "accept"; words: string }
  | { kind: "decline"; reason: DeclineReason; words: string }
  | { kind: "ask"; words: string }
  | { kind: "put_on_waiting_list"; untilOn: CalendarDay; words: string }
  /** Yes, but not when they were asked for: on one of these days, or from then on. */
  | { kind: "offer_dates"; days: readonly CalendarDay[]; words: string }
  /** They said no, or nothing, and have changed their mind. */
  | { kind: "accept_after_all"; words: string }
  | { kind: "start"; on: CalendarDay }
  | { kind: "not_start"; words: string }
  | { kind: "complete"; on: CalendarDay }
  | { kind: "leave_early"; on: CalendarDay; words: string };

export const providerAnswers = ["accept", "decline", "offer_dates", "ask", "put_on_waiting_list", "accept_after_all", "start", "not_start", "complete", "leave_early"] as const satisfies readonly ReferralHappening[];
export type ProviderAnswerKind = ProviderAnswer["kind"];

/** What a provider can do next with a referral, in the order it is offered. */
export function possibleAnswers(status: ReferralStatus): ProviderAnswerKind[] {
  return providerAnswers.filter((kind) => referralLife[status][kind] !== undefined);
}

/** Answers after which the provider has nothing more to decide: a one-time link is used up. */
export function isFinalAnswer(status: ReferralStatus): boolean {
  return !["draft", "sent", "asked_for_more", "waiting_list", "dates_offered"].includes(status);
}

/** By what way a provider answered, as it is kept; a silence is the clock's. */
export type HowAnswered = "account" | "link" | "machine" | "clock";
export const howAnswered = ({ kind }: { kind: "staff" | "link" | "machine" }): HowAnswered => (kind === "staff" ? "account" : kind);

/** [L] Local setting: a place on a waiting list is kept for at most a year, in months. */
export const longestWaitMonths = 12;

/** How many days a provider can offer instead, at most. */
export const mostDaysOffered = 5;

export type AnswerRefusal = "moved-on" | "too-many-days" | "must-be-later" | "too-far-off" | "in-the-future" | "before-it-was-sent" | "before-it-started";

/** Why a day cannot be right; `undefined` where it can. Waiting lists look forward, everything else has happened. */
export function refusedAnswer(answer: ProviderAnswer, { sentOn, startedOn, today }: { sentOn?: CalendarDay | undefined; startedOn?: CalendarDay | undefined; today: CalendarDay }): AnswerRefusal | undefined {
  if (answer.kind === "put_on_waiting_list") {
    if (answer.untilOn <= today) return "must-be-later";
    return answer.untilOn > addMonths(today, longestWaitMonths) ? "too-far-off" : undefined;
  }
  if (answer.kind === "offer_dates") {
    if (answer.days.length === 0 || answer.days.some((day) => day <= today)) return "must-be-later";
    if (answer.days.length > mostDaysOffered) return "too-many-days";
    return answer.days.some((day) => day > addMonths(today, longestWaitMonths)) ? "too-far-off" : undefined;
  }
  if (!("on" in answer)) return undefined;
  if (answer.on > today) return "in-the-future";
  if (sentOn && answer.on < sentOn) return "before-it-was-sent";
  return startedOn && answer.on < startedOn ? "before-it-started" : undefined;
}
