import type { Offer } from "#app/domain/cases/offer";
import type { EmploymentType, EvidenceLevel } from "#app/domain/outcomes/outcome";
import type { FactKind } from "./countable-fact";

// The words inside a verdict's sentences. Labels that stand alone on a page live in app/content.

export const factWords: Record<FactKind, string> = {
  job_start_employed: "started a job",
  job_start_self_employed: "started self-employment",
  job_start_apprenticeship: "started an apprenticeship",
  better_work: "got better work",
  sustained_13_weeks: "in work for 13 weeks",
  sustained_26_weeks: "in work for 26 weeks",
  learning_started: "started learning",
  course_completed: "completed a course",
  qualification_gained: "gained a qualification",
  basic_skills_gained: "gained basic skills",
  volunteering_started: "started volunteering",
  job_searching_again: "began looking for work",
  back_in_education: "went back into education",
  first_meeting_held: "met their adviser",
  plan_agreed: "agreed a plan",
  barrier_closed: "closed a barrier",
};

export const evidenceWords: Record<EvidenceLevel, string> = {
  self_declared: "the person’s own word",
  adviser_seen: "seen by an adviser",
  document: "a document",
  employer_or_payslip: "the employer’s word or a payslip",
};

export const offerWords: Record<Offer, string> = {
  youth_pathways: "Youth Pathways",
  working_futures: "Working Futures",
  skills_for_all: "Skills for All",
};

export const employmentWords: Record<EmploymentType, string> = {
  employed: "a job with an employer",
  self_employed: "self-employment",
  apprenticeship: "an apprenticeship",
};

/** "a", "a or b", "a, b or c". */
export function orList(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}

/** 1 hour, 16 hours, 7.5 hours. */
export function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? "" : "s"}`;
}

/** Whole pence as pounds: £203.36. */
export function pounds(pence: number): string {
  return `£${(pence / 100).toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}
