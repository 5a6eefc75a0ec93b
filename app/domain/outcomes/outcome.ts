import type { CalendarDay } from "#app/domain/calendar/calendar-day";

export const outcomeKinds = [
  "job_start_employed", "job_start_self_employed", "job_start_apprenticeship", "better_work", "sustained_13_weeks", "sustained_26_weeks",
  "learning_started", "course_completed", "qualification_gained", "basic_skills_gained", "volunteering_started", "job_searching_again", "back_in_education",
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

export const jobStartKinds = ["job_start_employed", "job_start_self_employed", "job_start_apprenticeship"] as const satisfies readonly OutcomeKind[];

/** Kinds about paid work: hours are always asked, and an employer unless the person is self-employed. */
export const workKinds: readonly OutcomeKind[] = [...jobStartKinds, "better_work", "sustained_13_weeks", "sustained_26_weeks"];

/** Weakest first: a rule's evidence level is met by its own level and by every later one. */
export const evidenceLevels = ["self_declared", "adviser_seen", "document", "employer_or_payslip"] as const;
export type EvidenceLevel = (typeof evidenceLevels)[number];

export const contractKinds = ["permanent", "fixed_term", "agency", "zero_hours", "self_employed", "apprenticeship"] as const;
export type ContractKind = (typeof contractKinds)[number];

export const payPeriods = ["hour", "week", "month", "year"] as const;
export type PayPeriod = (typeof payPeriods)[number];

/** Derived from kind and contract, never asked: see `employmentTypeOf`. */
export const employmentTypes = ["employed", "self_employed", "apprenticeship"] as const;
export type EmploymentType = (typeof employmentTypes)[number];

/** England's levels of qualification, 0 standing for entry level. */
export const qualificationLevels: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** Whose word the record rests on. A provider's report is not itself an outcome until an adviser verifies it [P]. */
export const outcomeSources = ["adviser", "resident", "provider_report"] as const;
export type OutcomeSource = (typeof outcomeSources)[number];

/** Why a record was superseded, or marked as recorded in error. */
export const correctionReasons = ["wrong_date", "wrong_details", "wrong_kind", "better_evidence", "wrong_person", "did_not_happen", "recorded_twice"] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

/**
 * An event in the resident's life. Append-only: a correction is a new record that supersedes this one, and
 * "recorded in error" keeps the record. The day it happened, the instant it was recorded and by whom are three fields.
 */
export interface Outcome {
  id: string;
  caseId: string;
  residentId: string;
  kind: OutcomeKind;
  happenedOn: CalendarDay;
  recordedAt: Date;
  /** The person's id: a member of staff, or the resident. */
  recordedBy: string;
  source?: OutcomeSource;
  /** The employer, or whoever gives the learning. */
  employer?: string;
  hoursAWeek?: number;
  payPence?: number;
  payPeriod?: PayPeriod;
  contractKind?: ContractKind;
  /** 0 (entry level) to 8. */
  qualificationLevel?: number;
  evidenceLevel: EvidenceLevel;
  /** The id of somebody other than whoever recorded it. */
  verifiedBy?: string;
  supersedesId?: string;
  supersededById?: string;
  recordedInError?: boolean;
}

/** Neither superseded nor recorded in error: the only records that may count. */
export function stands(record: Pick<Outcome, "supersededById" | "recordedInError">): boolean {
  return !record.supersededById && !record.recordedInError;
}

/** Whether one level of evidence is at least as strong as another. */
export function isAsStrongAs(level: EvidenceLevel, needed: EvidenceLevel): boolean {
  return evidenceLevels.indexOf(level) >= evidenceLevels.indexOf(needed);
}

/** Verified means by another person than whoever recorded it. */
export function isVerified(outcome: Pick<Outcome, "recordedBy" | "verifiedBy">): boolean {
  return Boolean(outcome.verifiedBy) && outcome.verifiedBy !== outcome.recordedBy;
}

const typeOfJobStart: Partial<Record<OutcomeKind, EmploymentType>> = {
  job_start_employed: "employed",
  job_start_self_employed: "self_employed",
  job_start_apprenticeship: "apprenticeship",
};

const typeOfContract: Record<ContractKind, EmploymentType> = {
  permanent: "employed",
  fixed_term: "employed",
  agency: "employed",
  zero_hours: "employed",
  self_employed: "self_employed",
  apprenticeship: "apprenticeship",
};

/** What a job start says by its kind, other work by its contract; `undefined` outside work, or where no contract is recorded. */
export function employmentTypeOf(kind: OutcomeKind, contractKind?: ContractKind): EmploymentType | undefined {
  if (!workKinds.includes(kind)) return undefined;
  return typeOfJobStart[kind] ?? (contractKind && typeOfContract[contractKind]);
}

/**
 * Pay as whole pence a week, counting 52 weeks and 12 months to a year.
 * `undefined` where no pay is recorded, or where pay by the hour comes without hours a week.
 */
export function weeklyPayPence({ payPence, payPeriod, hoursAWeek }: Pick<Outcome, "payPence" | "payPeriod" | "hoursAWeek">): number | undefined {
  if (payPence === undefined || payPeriod === undefined) return undefined;
  if (payPeriod === "hour") return hoursAWeek === undefined ? undefined : Math.round(payPence * hoursAWeek);
  const weeks = { week: 1, month: 52 / 12, year: 52 }[payPeriod];
  return Math.round(payPence / weeks);
}
