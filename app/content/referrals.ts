import { mostDaysOffered, type AnswerRefusal, type ProviderAnswerKind } from "#app/domain/referrals/answer";
import type { DeclineReason, DeclineReasonGroup, ReferralStatus, WithdrawReason } from "#app/domain/referrals/referral";
import type { SharedKey } from "#app/domain/referrals/sharing";

export const referralStatusWords: Record<ReferralStatus, string> = {
  draft: "Draft",
  sent: "Waiting for an answer",
  asked_for_more: "Question to the adviser",
  waiting_list: "On a waiting list",
  accepted: "Accepted",
  declined: "Declined",
  expired: "Not answered in time",
  started: "Started",
  completed: "Completed",
  left_early: "Left early",
  did_not_start: "Did not start",
  withdrawn: "Withdrawn",
  dates_offered: "Other dates offered",
};

/** The design system's colours; the words say it without them. */
export const referralStatusColours: Record<ReferralStatus, string> = {
  draft: "govuk-tag--grey",
  sent: "govuk-tag--yellow",
  asked_for_more: "govuk-tag--orange",
  waiting_list: "govuk-tag--purple",
  accepted: "govuk-tag--green",
  declined: "govuk-tag--red",
  expired: "govuk-tag--red",
  started: "govuk-tag--green",
  completed: "govuk-tag--turquoise",
  left_early: "govuk-tag--grey",
  did_not_start: "govuk-tag--grey",
  withdrawn: "govuk-tag--grey",
  dates_offered: "govuk-tag--orange",
};

export const declineReasonGroupWords: Record<DeclineReasonGroup, string> = {
  problem_with_referral: "Something about the referral",
  residents_reasons: "Something about the person’s plans",
  needs_met: "They no longer need it",
  providers_capacity: "Something about what we can offer",
  other: "Something else",
};

export const declineReasonWords: Record<DeclineReason, string> = {
  not_eligible: "They do not meet our criteria",
  wrong_service: "It is not the right service for them",
  missing_information: "We cannot decide with what we were told",
  resident_changed_mind: "They changed their mind",
  could_not_reach: "We could not reach them",
  needs_met: "They already get this help",
  no_places: "We have no places",
  dates_do_not_fit: "Our dates do not fit",
  access_needs: "We cannot meet their access needs",
  other: "Another reason",
};

export const withdrawReasonWords: Record<WithdrawReason, string> = {
  sent_in_error: "It was sent in error",
  resident_changed_mind: "The resident changed their mind",
  needs_met: "They no longer need it",
  found_work: "They found work",
  moved_away: "They moved away",
  other_service: "Another service fits better",
  other: "Another reason",
};

export const sharedFieldWords: Record<SharedKey, string> = {
  name: "Name",
  date_of_birth: "Date of birth",
  phone: "Phone",
  email: "Email",
  safe_contact: "How it is safe to contact them",
  what_they_want: "What they want",
  situation: "What they do at the moment",
  access_needs: "What would help them take part",
  barriers: "What makes it hard to work or learn",
  language: "Language",
  note: "Note from their adviser",
  ni_number: "National Insurance number",
};

/** What a provider chooses from, in its own voice. */
export const providerAnswerWords: Record<ProviderAnswerKind, { text: string; hint: string }> = {
  accept: { text: "Yes, we accept", hint: "You will contact them yourselves, in the ways that are safe." },
  decline: { text: "No, we cannot take them", hint: "The case goes back to their adviser today, who looks for another place." },
  ask: { text: "We need to know more", hint: "Your question goes to their adviser." },
  put_on_waiting_list: { text: "Put them on our waiting list", hint: "Say until when you keep their place." },
  offer_dates: { text: "Yes, but not on these dates", hint: "Say which days you can offer. Their adviser asks them." },
  accept_after_all: { text: "We can take them after all", hint: "If their adviser has not found another place since." },
  start: { text: "They started", hint: "" },
  not_start: { text: "They did not start", hint: "" },
  complete: { text: "They completed it", hint: "" },
  leave_early: { text: "They left before the end", hint: "" },
};

/** What was done, above the page or in its place. */
export const answeredWords: Partial<Record<ReferralStatus, string>> = {
  accepted: "You have accepted this referral. We have told the person and their adviser.",
  declined: "You have declined this referral. Their adviser is looking for another place.",
  asked_for_more: "Your question is with the adviser. We will write to you when they answer.",
  waiting_list: "They are on your waiting list. We have told the person and their adviser.",
  dates_offered: "We have told their adviser which days you can offer.",
  started: "You have told us that they started.",
  did_not_start: "You have told us that they did not start.",
  completed: "You have told us that they completed it.",
  left_early: "You have told us that they left before the end.",
};

export const answerRefusalWords: Record<AnswerRefusal, string> = {
  "moved-on": "Their adviser has made other plans since. Write to them if you can still help",
  "too-many-days": `Offer ${mostDaysOffered} days at most`,
  "must-be-later": "The day must be after today",
  "too-far-off": "The day must be within the next 12 months",
  "in-the-future": "The day must be today or in the past",
  "before-it-was-sent": "The day must be on or after the day the referral was sent",
  "before-it-started": "The day must be on or after the day they started",
};

/** A provider's no, for the adviser who looks further. */
export const sayNo = (reason: DeclineReason | null, words: string): string => [reason && declineReasonWords[reason], words].filter(Boolean).join(". ");

/** A silence: the provider's, or ours while their question or other days waited. */
export const saySilence = (ours: boolean): string => (ours ? "They waited for an answer from us, and nobody gave it in time" : "They did not answer in time");
