import { ageOn } from "#app/domain/calendar/age";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { employmentTypeOf, isVerified, type Outcome, type PayPeriod, qualificationLevels, stands, workKinds } from "./outcome";

/** What an adviser typed, already read into values; what was left empty is `undefined`. */
export type NewOutcome = Partial<
  Pick<
    Outcome,
    "kind" | "happenedOn" | "employer" | "hoursAWeek" | "payPence" | "payPeriod" | "contractKind" | "qualificationLevel" | "evidenceLevel"
  >
>;

export interface OutcomeProblem {
  field: keyof NewOutcome;
  message: string;
}

export interface AroundTheOutcome {
  today: CalendarDay;
  caseOpenedOn: CalendarDay;
  /** Where the date of birth is known. */
  bornOn?: CalendarDay;
}

type Rule = (input: NewOutcome, around: AroundTheOutcome) => OutcomeProblem | undefined;

/** Sensible pay in pounds, from and to [L]: it catches pence typed as pounds and a year's pay typed as a month's. */
const sensiblePay: Record<PayPeriod, readonly [from: number, to: number]> = {
  hour: [1, 500],
  week: [1, 10_000],
  month: [5, 40_000],
  year: [50, 500_000],
};

const isWork = ({ kind }: NewOutcome) => kind !== undefined && workKinds.includes(kind);
const isSelfEmployed = ({ kind, contractKind }: NewOutcome) => kind !== undefined && employmentTypeOf(kind, contractKind) === "self_employed";

const rules: readonly Rule[] = [
  ({ kind }) => (kind ? undefined : { field: "kind", message: "Select what happened" }),

  ({ happenedOn }, { today, caseOpenedOn, bornOn }) => {
    const field = "happenedOn";
    if (!happenedOn) return { field, message: "Enter the date it happened" };
    if (happenedOn > today) return { field, message: "The date it happened must be today or in the past" };
    if (bornOn && ageOn(bornOn, happenedOn) < 14) return { field, message: "The date it happened must be on or after their 14th birthday" };
    if (happenedOn < caseOpenedOn) return { field, message: "The date it happened must be on or after the day the case was opened" };
    return undefined;
  },

  (input) => {
    if (!isWork(input)) return undefined;
    const employer = input.employer?.trim() ?? "";
    if (employer === "" && !isSelfEmployed(input)) return { field: "employer", message: "Enter the name of the employer" };
    return undefined;
  },

  ({ employer = "" }) => (employer.trim().length > 200 ? { field: "employer", message: "The name must be 200 characters or fewer" } : undefined),

  // Another service forgets to ask this of people who are self-employed [P].
  (input) => (isWork(input) && input.hoursAWeek === undefined ? { field: "hoursAWeek", message: "Enter the hours a week" } : undefined),

  ({ hoursAWeek }) =>
    hoursAWeek !== undefined && !(hoursAWeek >= 0.5 && hoursAWeek <= 100)
      ? { field: "hoursAWeek", message: "Hours a week must be between 0.5 and 100" }
      : undefined,

  ({ payPence, payPeriod }) => {
    if (payPence === undefined) return undefined;
    if (payPeriod === undefined) return { field: "payPeriod", message: "Select if the pay is for an hour, a week, a month or a year" };
    const [from, to] = sensiblePay[payPeriod];
    if (Number.isInteger(payPence) && payPence >= from * 100 && payPence <= to * 100) return undefined;
    return { field: "payPence", message: `Pay for ${payPeriod === "hour" ? "an hour" : `a ${payPeriod}`} must be between £${from} and £${to.toLocaleString("en-GB")}` };
  },

  ({ kind, contractKind }) => {
    if (!kind || !contractKind || !kind.startsWith("job_start_")) return undefined;
    if (employmentTypeOf("better_work", contractKind) === employmentTypeOf(kind)) return undefined;
    return { field: "contractKind", message: "The contract must match the kind of job" };
  },

  ({ kind, qualificationLevel }) => {
    const told = qualificationLevel === undefined ? kind !== "qualification_gained" : qualificationLevels.includes(qualificationLevel);
    return told ? undefined : { field: "qualificationLevel", message: "Select the level of the qualification" };
  },

  ({ evidenceLevel }) => (evidenceLevel ? undefined : { field: "evidenceLevel", message: "Select what evidence there is" }),
];

/**
 * What stands in the way of recording this outcome, in the order of the form; empty where nothing does.
 * Days before support started are refused here by the day the case was opened; a return checks them again.
 */
export function checkNewOutcome(input: NewOutcome, around: AroundTheOutcome): OutcomeProblem[] {
  return rules.flatMap((rule) => rule(input, around) ?? []);
}

/** Whether this person may verify the outcome: anybody but whoever recorded it, once, and only while it stands. */
export function mayVerify(outcome: Pick<Outcome, "recordedBy" | "verifiedBy" | "supersededById" | "recordedInError">, staffId: string): boolean {
  return stands(outcome) && staffId !== outcome.recordedBy && !isVerified(outcome);
}
