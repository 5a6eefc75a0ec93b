import type { BreakGlassReason, BreakGlassVerdict, ConflictKind, RestrictionReason } from "#app/domain/cases/restriction";

export const restrictionReasonWords: Record<RestrictionReason, string> = {
  works_here: "They work here",
  related_to_staff: "They are a relative or friend of somebody who works here",
  high_risk: "Somebody could find and harm them",
  public_figure: "They are known in public",
  other: "Another reason",
};

export const conflictKindWords: Record<ConflictKind, string> = { self: "It is their own case", relative: "They are a relative", close_friend: "They are a close friend", other: "Another conflict of interest" };

export const breakGlassReasonWords: Record<BreakGlassReason, string> = {
  risk_to_life: "Somebody’s life is at risk",
  safeguarding: "A child or an adult must be kept safe",
  covering_colleague: "Whoever is named on it is away, and it cannot wait",
  system_duty: "The law or a court asks for it",
  other: "Another reason",
};

export const breakGlassVerdictWords: Record<BreakGlassVerdict, string> = { justified: "It was right", not_justified: "It was not right", needs_follow_up: "Somebody must look into it further" };
export const breakGlassVerdictColours: Record<BreakGlassVerdict, string> = { justified: "govuk-tag--green", not_justified: "govuk-tag--red", needs_follow_up: "govuk-tag--orange" };
