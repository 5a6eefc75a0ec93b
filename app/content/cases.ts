import type { BarrierSize } from "#app/domain/cases/barrier";
import type { CaseStatus, CloseReason } from "#app/domain/cases/case";
import type { Offer } from "#app/domain/cases/offer";
import type { StepOwner } from "#app/domain/plans/plan";

export { offerNames } from "#app/domain/cases/offer";
export { barrierWords as barrierNames } from "./applications";

/** What an offer is, to the person it is made to. */
export const offerForResident: Record<Offer, string> = {
  youth_pathways: "Support for people aged 16 to 24 to find a first job, a course or a way into a career.",
  working_futures: "Your own adviser, who helps you with what makes it hard to work, and to find work or better work.",
  skills_for_all: "Courses, careers advice and help to get on at work, for everybody who lives here.",
};

export const caseStatusWords: Record<CaseStatus, string> = { applied: "Waiting for triage", in_support: "In support", closed: "Closed" };

/** The design system's colours; the words say it without them. */
export const caseStatusColours: Record<CaseStatus, string> = { applied: "govuk-tag--yellow", in_support: "govuk-tag--green", closed: "govuk-tag--grey" };

export const closeReasonWords: Record<CloseReason, string> = {
  signposted: "Told where else to get help",
  no_longer_wanted: "No longer wants support",
  finished: "Support is finished",
  could_not_reach: "Could not be reached",
  recorded_in_error: "Recorded in error",
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
