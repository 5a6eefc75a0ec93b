import type { FactKind } from "#app/domain/agreements/countable-fact";
import type { AskState, EmployerAnswer } from "#app/domain/outcomes/employer-confirmation";
import type { SampleItemStatus } from "#app/domain/outcomes/evidence-sample";
import type { NotTheSameReason } from "#app/domain/outcomes/likely-same";
import type { SustainmentAnswer } from "#app/domain/outcomes/sustainment-check";
import type { ContractKind, CorrectionReason, EvidenceLevel, OutcomeKind, PayPeriod } from "#app/domain/outcomes/outcome";

export const outcomeKindLabels: Record<OutcomeKind, string> = {
  job_start_employed: "Started a job with an employer",
  job_start_self_employed: "Started self-employment",
  job_start_apprenticeship: "Started an apprenticeship",
  better_work: "Got better work: more hours, higher pay or more secure",
  sustained_13_weeks: "In work for 13 weeks",
  sustained_26_weeks: "In work for 26 weeks",
  learning_started: "Started education or training",
  course_completed: "Completed a course",
  qualification_gained: "Gained a qualification",
  basic_skills_gained: "Gained English, maths or digital basics",
  volunteering_started: "Started volunteering or a placement",
  job_searching_again: "Began looking for work",
  back_in_education: "Went back into education",
};

/** What a resident answered about their job. */
export const sustainmentAnswerLabels: Record<SustainmentAnswer, string> = { still_there: "Still in the job", changed_job: "Has a different job", left: "Left the job" };

/** Why two records that look like one event are two. */
export const notTheSameLabels: Record<NotTheSameReason, string> = {
  second_job: "It is a second job with the same employer",
  left_and_came_back: "They left and came back",
  earlier_one_wrong_date: "The date of the other record is wrong",
  another_kind_of_contract: "It is another contract of another kind",
  other: "Another reason",
};

/** What an employer answers, as their form says it. */
export const employerAnswerLabels: Record<EmployerAnswer, string> = { still_employed: "Yes, they work here now", employed_then_left: "They worked here, and have left", never_employed: "No, they never worked here", cannot_say: "I cannot say" };

/** How far an outcome in a sample is. */
export const sampleStatusTags: Record<SampleItemStatus, { text: string; className: string }> = {
  drawn: { text: "Waits for a reply", className: "govuk-tag--yellow" },
  replied: { text: "Replied", className: "govuk-tag--blue" },
  upheld: { text: "Upheld", className: "govuk-tag--green" },
  not_upheld: { text: "Not upheld", className: "govuk-tag--red" },
};

/** What became of a question to an employer. */
export const askStateLabels: Record<AskState, string> = { waiting: "Waiting for an answer", answered: "Answered", withdrawn: "Taken back", expired: "Not answered in time" };

/** What an employer answered, inside a sentence of the case's story. */
export const employerAnswerStory: Record<EmployerAnswer, string> = { still_employed: "works there", employed_then_left: "worked there and left", never_employed: "never worked there", cannot_say: "cannot say" };

/** Everything a measure can count: outcomes, and what the service did. */
export const factKindLabels: Record<FactKind, string> = {
  ...outcomeKindLabels,
  better_work: "Got better work",
  first_meeting_held: "Met their adviser",
  plan_agreed: "Agreed a plan",
  barrier_closed: "Closed a barrier",
};

export const evidenceLabels: Record<EvidenceLevel, { text: string; hint: string }> = {
  self_declared: { text: "The person told us", hint: "Nothing has been seen yet" },
  adviser_seen: { text: "An adviser has seen it", hint: "For example, a message from an employer on the person’s phone" },
  document: { text: "A document", hint: "For example, an offer letter, a contract or a certificate" },
  employer_or_payslip: { text: "The employer’s word or a payslip", hint: "For self-employment, a tax record or an invoice that was paid" },
};

export const contractLabels: Record<ContractKind, string> = {
  permanent: "Permanent",
  fixed_term: "Fixed term",
  agency: "Through an agency",
  zero_hours: "Zero hours",
  self_employed: "Self-employed",
  apprenticeship: "Apprenticeship",
};

export const payPeriodLabels: Record<PayPeriod, string> = { hour: "an hour", week: "a week", month: "a month", year: "a year" };

export const correctionLabels: Record<CorrectionReason, string> = {
  wrong_date: "The date was wrong",
  wrong_details: "The details were wrong",
  wrong_kind: "It was something else that happened",
  better_evidence: "There is better evidence now",
  wrong_person: "It was about another person",
  did_not_happen: "It did not happen",
  recorded_twice: "It was recorded twice",
};

/** Reasons for a new record in the place of another, and reasons for none. */
export const reasonsToCorrect = ["wrong_date", "wrong_details", "wrong_kind", "better_evidence"] as const satisfies readonly CorrectionReason[];
export const reasonsToWithdraw = ["wrong_person", "did_not_happen", "recorded_twice"] as const satisfies readonly CorrectionReason[];

/** "level 2", "entry level". */
export const qualificationLevelWords = (level: number): string => (level === 0 ? "Entry level" : `Level ${level}`);
