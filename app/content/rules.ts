import type { MeasureSetStatus } from "#app/domain/agreements/measure-set";
import type { CountingJobStatus } from "#app/domain/counting/counting-job";
import type { EmploymentType } from "#app/domain/outcomes/outcome";
import type { StatusTag } from "./returns";

export const measureSetTags: Record<MeasureSetStatus, StatusTag> = {
  draft: { text: "Draft", className: "govuk-tag--yellow" },
  published: { text: "Published", className: "govuk-tag--green" },
  discarded: { text: "Discarded", className: "govuk-tag--grey" },
};

/** How far a counting in the background is. */
export const countingJobLabels: Record<CountingJobStatus, string> = { waiting: "Waits for its turn", running: "Counting", done: "Counted", failed: "Went wrong" };

export const employmentTypeLabels: Record<EmploymentType, string> = { employed: "A job with an employer", self_employed: "Self-employment", apprenticeship: "An apprenticeship" };
