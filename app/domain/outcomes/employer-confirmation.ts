import { addDays, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { NewOutcome } from "./new-outcome";
import { stands, type CorrectionReason, type Outcome, type OutcomeKind } from "./outcome";

/** What an employer answers about somebody, by a link and without an account. */
export const employerAnswers = ["still_employed", "employed_then_left", "never_employed", "cannot_say"] as const;
export type EmployerAnswer = (typeof employerAnswers)[number];

/** [L] Local setting: days the link to an employer works. */
export const employerLinkDays = 28;

/** [L] Local setting: times an employer is asked about one job. */
export const mostAsks = 3;

/** [L] Local setting: days the resident's agreement is good for. */
export const agreementDays = 90;

/** Weeks in work an employer can confirm beside the start itself. */
export const confirmedWeeks = [13, 26] as const;
export type ConfirmedWeeks = (typeof confirmedWeeks)[number];

export interface AskedEmployer {
  expiresAt: Date;
  withdrawnAt?: Date | null;
  answeredAt?: Date | null;
}

export type AskState = "waiting" | "answered" | "withdrawn" | "expired";

export function stateOfAsk({ expiresAt, withdrawnAt, answeredAt }: AskedEmployer, now: Date): AskState {
  if (answeredAt) return "answered";
  if (withdrawnAt) return "withdrawn";
  return expiresAt <= now ? "expired" : "waiting";
}

const asked: readonly OutcomeKind[] = ["job_start_employed", "job_start_apprenticeship"];

/** Whether an employer can be asked about a record: a job with an employer that stands. */
export const hasEmployerToAsk = (outcome: Pick<Outcome, "kind" | "employer" | "supersededById" | "recordedInError">): boolean => stands(outcome) && asked.includes(outcome.kind) && Boolean(outcome.employer);

export interface WishToAsk {
  weeks?: ConfirmedWeeks;
  agreedOn: CalendarDay;
}

/** Why an employer is not asked now; `undefined` where nothing is in the way. Weeks are asked about only once they are over. */
export function whyNotAsk({ weeks, agreedOn }: WishToAsk, { today, startedOn, states }: { today: CalendarDay; startedOn: CalendarDay; states: readonly AskState[] }): "in-the-future" | "agreed-too-long-ago" | "weeks-not-over" | "waiting" | "too-many" | undefined {
  if (agreedOn > today) return "in-the-future";
  if (agreedOn < addDays(today, -agreementDays)) return "agreed-too-long-ago";
  if (weeks !== undefined && addDays(startedOn, weeks * 7) > today) return "weeks-not-over";
  if (states.includes("waiting")) return "waiting";
  return states.length >= mostAsks ? "too-many" : undefined;
}

export interface EmployerAnswerGiven {
  answer: EmployerAnswer;
  name: string;
  role: string;
  startedOn?: CalendarDay;
  endedOn?: CalendarDay;
  hoursAWeek?: number;
}

export interface AnswerProblem {
  field: "startedOn-day" | "endedOn-day" | "hoursAWeek";
  message: string;
}

const worked = (answer: EmployerAnswer) => answer === "still_employed" || answer === "employed_then_left";

/** What is missing from an answer, or cannot be; empty where nothing. */
export function checkEmployerAnswer({ answer, startedOn, endedOn, hoursAWeek }: EmployerAnswerGiven, today: CalendarDay): AnswerProblem[] {
  if (!worked(answer)) return [];
  const problems: AnswerProblem[] = [];
  if (!startedOn) problems.push({ field: "startedOn-day", message: "Enter the first day of work" });
  else if (startedOn > today) problems.push({ field: "startedOn-day", message: "The first day of work must be today or in the past" });
  if (hoursAWeek === undefined) problems.push({ field: "hoursAWeek", message: "Enter the hours a week" });
  else if (!(hoursAWeek >= 0.5 && hoursAWeek <= 100)) problems.push({ field: "hoursAWeek", message: "Hours a week must be between 0.5 and 100" });
  if (answer !== "employed_then_left") return problems;
  if (!endedOn) problems.push({ field: "endedOn-day", message: "Enter the last day of work" });
  else if (endedOn > today) problems.push({ field: "endedOn-day", message: "The last day of work must be today or in the past" });
  else if (startedOn && endedOn < startedOn) problems.push({ field: "endedOn-day", message: "The last day of work must be on or after the first" });
  return problems;
}

/** Only what belongs to the answer, whatever else was typed. */
export function tidyAnswer({ answer, name, role, startedOn, endedOn, hoursAWeek }: EmployerAnswerGiven): EmployerAnswerGiven {
  return { answer, name, role, ...(worked(answer) && { startedOn, hoursAWeek }), ...(answer === "employed_then_left" && { endedOn }) };
}

type Job = Pick<Outcome, "kind" | "happenedOn" | "employer" | "payPence" | "payPeriod" | "contractKind">;

export interface EvidenceOfAnswer {
  outcome: NewOutcome;
  /** Where it takes the place of the record that was asked about; weeks in work are a record of their own. */
  correction?: CorrectionReason;
}

/**
 * What an employer's answer shows, to be recorded with one press: the start with the employer's own day and hours, or the weeks in work if
 * they were there on the day those were over. `undefined` where it shows no outcome.
 */
export function evidenceOfAnswer({ answer, weeks, startedOn, endedOn, hoursAWeek }: Pick<EmployerAnswerGiven, "startedOn" | "endedOn" | "hoursAWeek"> & { answer?: EmployerAnswer; weeks?: number }, job: Job, answeredOn: CalendarDay): EvidenceOfAnswer | undefined {
  if (!answer || !worked(answer) || !startedOn) return undefined;
  const { kind, happenedOn, employer, payPence, payPeriod, contractKind } = job;
  const same = { employer, payPence, payPeriod, contractKind, hoursAWeek, evidenceLevel: "employer_or_payslip" as const };
  if (weeks === undefined) return { outcome: { ...same, kind, happenedOn: startedOn }, correction: startedOn === happenedOn ? "better_evidence" : "wrong_date" };
  const reachedOn = addDays(startedOn, weeks * 7);
  if (reachedOn > (endedOn ?? answeredOn) || (weeks !== 13 && weeks !== 26)) return undefined;
  return { outcome: { ...same, kind: weeks === 13 ? "sustained_13_weeks" : "sustained_26_weeks", happenedOn: reachedOn } };
}
