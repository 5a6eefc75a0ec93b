import type { AgreementRefusal } from "#app/domain/plans/agreed";
import type { AgreementWay, StepOwner, StepStatus } from "#app/domain/plans/plan";
import type { PlanChange, PlanRefusal } from "#app/domain/plans/plan-edit";

export const stepStatusWords: Record<StepStatus, string> = { open: "To do", done: "Done", no_longer_needed: "No longer needed" };

/** The design system's colours; the words say it without them. */
export const stepStatusColours: Record<StepStatus, string> = { open: "govuk-tag--blue", done: "govuk-tag--green", no_longer_needed: "govuk-tag--grey" };

/** Whose step it is, to staff. */
export const stepOwnerWords: Record<StepOwner, string> = { resident: "The resident", adviser: "Adviser", provider: "Provider" };

export const agreementWayWords: Record<AgreementWay, string> = { in_person: "In person", phone: "By phone", online: "Online", paper: "On paper" };

/** Why a change was not made, for the error summary. */
export const planRefusalWords: Record<PlanRefusal | "closed", string> = {
  "no-title": "Enter what is to be done",
  "title-too-long": "What is to be done must be 200 characters or less",
  "no-such-goal": "Choose a goal of this plan",
  "no-such-step": "This step is no longer in the plan",
  "already-there": "This is already in the plan",
  "not-possible": "This cannot be done to the step as it stands now",
  closed: "This case is closed, so its plan stays as it is",
};

export const agreementRefusalWords: Record<AgreementRefusal | "already-agreed" | "not-possible" | "closed", string> = {
  "nothing-to-agree": "Add a step to the plan before it is agreed",
  "in-the-future": "The day they agreed must be today or in the past",
  "before-the-case": "The day they agreed must be on or after the day the case was opened",
  "already-agreed": "This version is agreed already",
  "not-possible": "Choose how they agreed",
  closed: planRefusalWords.closed,
};

/** One difference between two versions as a sentence. */
export function sayPlanChange({ of, title, change, field, was, now }: PlanChange): string {
  const what = `${of === "goal" ? "Goal" : "Step"} “${title}”`;
  if (change === "added") return `${what} was added`;
  if (change === "removed") return `${what} was removed`;
  if (change === "moved") return was && now ? `${what} moved from “${was}” to “${now}”` : `${what} moved to another place`;
  return `${what}: ${field} was “${was}”, now “${now}”`;
}
