import type { ProviderAnswerKind } from "#app/domain/referrals/answer";
import type { ProviderView } from "#app/domain/worklists/provider-worklist";

/** What a provider filters its list by. */
export const providerViewWords: Record<ProviderView, string> = {
  "needs-answer": "Needs an answer",
  "questions-answered": "Adviser has answered",
  "waiting-list": "On a waiting list",
  "with-adviser": "Waiting for the adviser",
  "to-start": "To start",
  "under-way": "Under way",
  report: "Report to write",
  ended: "Ended lately",
};

/** Why it stands in the list: what is to be done next. */
export const providerWhyWords: Record<ProviderView, string> = {
  "needs-answer": "Answer whether you can take them",
  "questions-answered": "The adviser has answered. Say whether you can take them",
  "waiting-list": "Say yes or no before their place runs out",
  "with-adviser": "Nothing to do: the adviser has it",
  "to-start": "Tell us when they start",
  "under-way": "Tell us when they complete it or leave",
  report: "Write the report on what they achieved",
  ended: "Nothing to do",
};

const given: Record<string, string> = {
  accept: "Accepted", decline: "Declined", ask: "Asked the adviser a question", put_on_waiting_list: "Put on the waiting list", offer_dates: "Offered other days", accept_after_all: "Accepted after all",
  start: "Started", not_start: "Did not start", complete: "Completed", leave_early: "Left early", expire: "No answer in time",
} satisfies Record<ProviderAnswerKind | "expire", string>;

/** An answer as it was given, within its history. */
export const answerGivenWords = (kind: string): string => given[kind] ?? "Answered";
