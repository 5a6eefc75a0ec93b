import type { BarrierSize } from "#app/domain/cases/barrier";
import type { CaseStatus, CloseReason } from "#app/domain/cases/case";
import type { AdviserCloseReason, OwnCloseReason } from "#app/domain/cases/own-close";
import type { StepOwner } from "#app/domain/plans/plan";

export { offerNames } from "#app/domain/cases/offer";
export { barrierWords as barrierNames } from "./applications";

export const caseStatusWords: Record<CaseStatus, string> = { applied: "Waiting for triage", in_support: "In support", closed: "Closed" };

/** The design system's colours; the words say it without them. */
export const caseStatusColours: Record<CaseStatus, string> = { applied: "govuk-tag--yellow", in_support: "govuk-tag--green", closed: "govuk-tag--grey" };

export const closeReasonWords: Record<CloseReason, string> = {
  signposted: "Told where else to get help",
  no_longer_wanted: "No longer wants support",
  finished: "Support is finished",
  could_not_reach: "Could not be reached",
  objected: "The resident did not want what somebody else asked for",
  recorded_in_error: "Recorded in error",
};

/** What a resident said who closed their own case, to staff. */
export const ownCloseReasonWords: Record<OwnCloseReason, string> = {
  found_work: "The resident has found work",
  in_learning: "The resident is on a course or in training",
  not_what_i_need: "The resident says it is not what they need",
  no_longer_wanted: "The resident does not want it any more",
  other: "The resident closed it",
};

/** What an adviser chooses from. */
export const adviserCloseWords: Record<AdviserCloseReason, { text: string; hint: string }> = {
  finished: { text: "Support is finished", hint: "They have what they came for, or have done what we can do together." },
  no_longer_wanted: { text: "They no longer want support", hint: "They told somebody so." },
  could_not_reach: { text: "They could not be reached", hint: "Say how and when you tried." },
  recorded_in_error: { text: "It was recorded in error", hint: "This case should not have been made." },
};

export const barrierSizeWords: Record<BarrierSize, string> = { a_lot: "In the way a lot", a_bit: "In the way a bit", not_now: "Not in the way now" };
export const barrierSizeColours: Record<BarrierSize, string> = { a_lot: "govuk-tag--red", a_bit: "govuk-tag--yellow", not_now: "govuk-tag--grey" };

export const ownerWords: Record<StepOwner, string> = { resident: "The resident", adviser: "Adviser", provider: "Provider" };

/** Why a case of another hub is opened to an adviser: the resident reads it too. */
export const attachReasons = {
  joint_work: "I work with this person together with their adviser",
  cover: "I am covering for a colleague",
  met_at_hub: "They came to my hub",
  asked_by_colleague: "Their adviser asked me to look",
  other: "Another reason",
} as const;
export type AttachReason = keyof typeof attachReasons;
