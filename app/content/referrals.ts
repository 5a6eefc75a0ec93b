import { offerNames } from "#app/domain/cases/offer";
import type { AnswerRefusal, ProviderAnswerKind } from "#app/domain/referrals/answer";
import type { Fit, Freshness, Missing } from "#app/domain/referrals/matching";
import type { DeclineReason, DeclineReasonGroup, ReferralStatus, ShareableField, WithdrawReason } from "#app/domain/referrals/referral";
import { barrierWords } from "./applications";

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
};

/** Where a referral stands, as its resident reads it. */
export const referralStatusForResident: Record<ReferralStatus, string> = {
  draft: "We are getting it ready",
  sent: "We are waiting for their answer",
  asked_for_more: "They asked us a question, and we are answering it",
  waiting_list: "You are on their waiting list",
  accepted: "They said yes",
  declined: "They cannot help this time. We are looking for another place",
  expired: "They did not answer in time. We are looking for another place",
  started: "You have started",
  completed: "You have finished",
  left_early: "You stopped before the end",
  did_not_start: "You did not start",
  withdrawn: "We took this back",
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

export const sharedFieldWords: Record<ShareableField, string> = {
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
};

/** What a provider chooses from, in its own voice. */
export const providerAnswerWords: Record<ProviderAnswerKind, { text: string; hint: string }> = {
  accept: { text: "Yes, we accept", hint: "You will contact them yourselves, in the ways that are safe." },
  decline: { text: "No, we cannot take them", hint: "The case goes back to their adviser today, who looks for another place." },
  ask: { text: "We need to know more", hint: "Your question goes to their adviser." },
  put_on_waiting_list: { text: "Put them on our waiting list", hint: "Say until when you keep their place." },
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
  started: "You have told us that they started.",
  did_not_start: "You have told us that they did not start.",
  completed: "You have told us that they completed it.",
  left_early: "You have told us that they left before the end.",
};

export const answerRefusalWords: Record<AnswerRefusal, string> = {
  "must-be-later": "The day must be after today",
  "too-far-off": "The day must be within the next 12 months",
  "in-the-future": "The day must be today or in the past",
  "before-it-was-sent": "The day must be on or after the day the referral was sent",
  "before-it-started": "The day must be on or after the day they started",
};

export const freshnessWords: Record<Freshness, string> = { fresh: "", stale: "Not checked lately: ring before you refer", unknown: "Never checked: ring before you refer" };

/** Why a service fits somebody. */
export function sayFit(fit: Fit): string {
  if (fit.kind === "barrier") return `Helps with: ${barrierWords[fit.code]}`;
  return fit.kind === "offer" ? `Part of ${offerNames[fit.offer]}` : "For their age";
}

/** What speaks against it. */
export function sayMissing(missing: Missing): string {
  if (missing.kind === "too_young") return `Only from age ${missing.minimumAge}`;
  if (missing.kind === "too_old") return `Only to age ${missing.maximumAge}`;
  return { no_barrier: "Helps with none of their open barriers", other_offer: "Not part of an offer they are in", closed_for_now: "Takes nobody at the moment" }[missing.kind];
}
