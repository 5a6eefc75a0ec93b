import { z } from "zod";
import { contractKinds, evidenceLevels, payPeriods, qualificationLevels, workKinds, type EvidenceLevel, type OutcomeKind } from "#app/domain/outcomes/outcome";
import type { OutcomeProblem } from "#app/domain/outcomes/new-outcome";
import type { TypedOutcome } from "#app/services/outcomes/record-outcome.server";
import { reasonsToCorrect } from "#app/content/outcomes";
import { calendarDay, choice, identifierOr, optionalChoice, optionalNumber, optionalText } from "#app/web/fields";
import type { FieldError, Typed } from "#app/web/parse-form";

/** What each first answer leads to: the kinds of outcome that ask for the same things. */
export const kindsByGroup = {
  work: workKinds,
  learning: ["learning_started", "course_completed", "qualification_gained", "basic_skills_gained", "back_in_education"],
  other: ["volunteering_started", "job_searching_again"],
} as const satisfies Record<string, readonly OutcomeKind[]>;
type Group = keyof typeof kindsByGroup;
export const groups = ["work", "learning", "other"] as const satisfies readonly Group[];

const kindOf = (group: Group) => optionalChoice(kindsByGroup[group] as readonly [OutcomeKind, ...OutcomeKind[]], "Select what happened");

export const outcomeForm = z.object({
  group: choice(groups, "Select what happened"),
  workKind: kindOf("work"),
  learningKind: kindOf("learning"),
  otherKind: kindOf("other"),
  workWhere: optionalText({ what: "The name" }),
  learningWhere: optionalText({ what: "The name" }),
  otherWhere: optionalText({ what: "The name" }),
  jobTitle: optionalText({ what: "The job title" }),
  hoursAWeek: optionalNumber({ what: "Hours a week", min: 0, max: 168 }),
  pay: optionalNumber({ what: "Pay", min: 0, max: 1_000_000 }),
  payPeriod: optionalChoice(payPeriods),
  contractKind: optionalChoice(contractKinds),
  qualificationLevel: optionalChoice(qualificationLevels.map(String) as [string, ...string[]]),
  happenedOn: calendarDay({ missing: "Enter the date it happened", what: "The date it happened" }),
  evidenceLevel: choice(evidenceLevels, "Select what evidence there is"),
  documentId: identifierOr("", "Select which document it is, or that it is another"),
  evidenceNote: optionalText({ what: "The note about the evidence", max: 2_000 }),
  reason: optionalChoice(reasonsToCorrect),
});

type Answers = z.output<typeof outcomeForm>;

/** A record in the place of another says why. */
export const correctionForm: z.ZodType<Answers> = outcomeForm.extend({ reason: choice(reasonsToCorrect, "Select why it is corrected") });

const lenient = z.object(Object.fromEntries(Object.entries<z.ZodType>(outcomeForm.shape).map(([name, field]) => [name, field.catch(undefined)]))) as unknown as z.ZodType<Partial<Answers>>;

/** The answers that can be read, whatever is wrong with the others: so that everything wrong is said at once. */
export const readableAnswers = lenient;

/** The domain's outcome: only what the first answer asks for is taken, whatever else was typed. */
export function outcomeOf(answers: Partial<Answers>): TypedOutcome {
  const { group, happenedOn, evidenceLevel, evidenceNote, documentId } = answers;
  const always = { happenedOn, evidenceLevel, evidenceNote, ...(documentId && asksWhich(evidenceLevel) && { documentId }) };
  if (group === "work") {
    const { workKind, workWhere, jobTitle, hoursAWeek, pay, payPeriod, contractKind } = answers;
    const payPence = pay === undefined ? undefined : Math.round(pay * 100);
    return { ...always, kind: workKind, employer: given(workWhere), jobTitle: given(jobTitle), hoursAWeek, payPence, payPeriod: pay === undefined ? undefined : payPeriod, contractKind };
  }
  if (group === "learning") {
    const { learningKind, learningWhere, qualificationLevel } = answers;
    const level = learningKind === "qualification_gained" && qualificationLevel !== undefined ? Number(qualificationLevel) : undefined;
    return { ...always, kind: learningKind, employer: given(learningWhere), qualificationLevel: level };
  }
  return { ...always, kind: answers.otherKind, employer: given(answers.otherWhere) };
}

/** Levels of evidence that a document among the case's can be. */
const asksWhich = (level: EvidenceLevel | undefined) => level === "document" || level === "employer_or_payslip";

const given = (text: string | undefined) => (text === "" ? undefined : text);

/** Where the domain's problem is shown: the id of the input on this page. */
export function fieldOf({ field, message }: OutcomeProblem, group: Group | undefined): FieldError {
  const places: Partial<Record<OutcomeProblem["field"], string>> = {
    kind: group ? `${group}Kind` : "group",
    employer: `${group ?? "work"}Where`,
    payPence: "pay",
    happenedOn: "happenedOn-day",
  };
  return { field: places[field] ?? field, message };
}

const nameOf = (field: string) => field.replace(/-(day|month|year)$/, "");
const order = Object.keys(outcomeForm.shape);

/** What the form found and what the domain found, one for each field, in the order of the page. */
export function allErrors(ofTheForm: readonly FieldError[], ofTheDomain: readonly FieldError[]): FieldError[] {
  const named = new Set(ofTheForm.map(({ field }) => nameOf(field)));
  const kindIsSaid = named.has("group");
  const others = ofTheDomain.filter(({ field }) => !named.has(nameOf(field)) && !(kindIsSaid && field === "group"));
  return [...ofTheForm, ...others].sort((a, b) => order.indexOf(nameOf(a.field)) - order.indexOf(nameOf(b.field)));
}

/** A record as somebody would have typed it: where a correction begins. */
export function typedFrom(outcome: TypedOutcome): Typed {
  const group = groups.find((each) => outcome.kind && (kindsByGroup[each] as readonly OutcomeKind[]).includes(outcome.kind)) ?? "other";
  const [year = "", month = "", day = ""] = outcome.happenedOn?.split("-") ?? [];
  const typed: Record<string, string | number | undefined> = {
    group,
    [`${group}Kind`]: outcome.kind,
    [`${group}Where`]: outcome.employer,
    jobTitle: outcome.jobTitle,
    hoursAWeek: outcome.hoursAWeek,
    pay: outcome.payPence === undefined ? undefined : (outcome.payPence / 100).toFixed(2),
    payPeriod: outcome.payPeriod,
    contractKind: outcome.contractKind,
    qualificationLevel: outcome.qualificationLevel,
    evidenceLevel: outcome.evidenceLevel,
    evidenceNote: outcome.evidenceNote,
    "happenedOn-day": day && Number(day),
    "happenedOn-month": month && Number(month),
    "happenedOn-year": year,
  };
  return Object.fromEntries(Object.entries(typed).flatMap(([name, value]) => (value === undefined ? [] : [[name, [String(value)]]])));
}
