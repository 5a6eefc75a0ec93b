import type { OverrideReason, TriageCause } from "#app/domain/applications/application";
import type { UrgencyLevel } from "#app/domain/applications/triage-rules";

export const causeWords: Record<TriageCause, string> = {
  new_application: "New application",
  resident_answered: "Answered your question",
  doesnt_fit: "Says the offer does not fit",
  provider_declined: "A provider said no",
  referral_expired: "A provider did not answer",
  reorientation: "Another offer asked for",
};

/** What each cause asks of the adviser, above the decision. */
export const causeExplained: Record<TriageCause, string> = {
  new_application: "Decide which offer fits.",
  resident_answered: "The resident has answered your question. Decide which offer fits.",
  doesnt_fit: "The resident has told us that the offer does not fit them. Keep it and say why, or choose another.",
  provider_declined: "The provider cannot take them. Choose another service below, or look at the offer again.",
  referral_expired: "The provider did not answer in time, so the referral has ended. Choose another service below, or look at the offer again.",
  reorientation: "The lead adviser asks for another offer. Choose one, or keep it and say why.",
};

export const urgencyWords: Record<UrgencyLevel, string> = { urgent: "Urgent: the same working day", soon: "Soon", usual: "Usual" };

export const overrideReasonWords: Record<OverrideReason, string> = {
  resident_prefers: "The resident prefers it",
  more_known_now: "We know more now than the answers say",
  better_local_fit: "It is a better fit locally",
  already_supported: "They already get the suggested support elsewhere",
  suggestion_wrong: "The suggestion is wrong",
};

export const decisionWords: Record<"accept" | "ask" | "signpost" | "keep", string> = {
  accept: "Accepted into an offer",
  ask: "Asked the resident a question",
  signpost: "Told the resident where else to get help",
  keep: "Kept the offer",
};

/** Why another offer cannot be asked for, as a sentence without its full stop. */
export const anotherOfferRefusals: Record<"not-in-support" | "not-the-lead" | "asked-already" | "same-offer", string> = {
  "not-in-support": "The case is not in support: triage decides on its offer",
  "not-the-lead": "Only the lead adviser can ask for another offer. Write to them, or to a manager where they are away",
  "asked-already": "Another offer is asked for already, and waits in the triage queue",
  "same-offer": "Select another offer than the one the case is in",
};
