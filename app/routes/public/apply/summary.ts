import type { ApplicationAnswers } from "#app/domain/applications/answers";
import type { StepId } from "#app/domain/applications/journey";
import { questions } from "#app/domain/applications/questions";
import { sayDay } from "#app/domain/calendar/words";
import { sayMonth } from "#app/content/applications";
import type { QuestionStep } from "./question.form";

export interface SummaryRow {
  step: QuestionStep;
  key: string;
  /** Empty where it was skipped. */
  values: string[];
}

const chosen = <Code extends string>(codes: readonly Code[] | undefined, words: Readonly<Record<Code, string>>) => (codes ?? []).map((code) => words[code]);
const said = (text: string | undefined) => (text ? [text] : []);

function lastJob({ lastWorked }: ApplicationAnswers): string[] {
  if (lastWorked === "never") return ["I have not had a paid job yet"];
  if (lastWorked === "not_sure") return ["I do not remember"];
  return lastWorked ? [sayMonth(lastWorked)] : [];
}

function safely({ safeContact, phone }: ApplicationAnswers): string[] {
  if (!safeContact) return [];
  return [
    ...chosen(safeContact.channels, questions.safeContact.options),
    ...(phone ? [safeContact.noVoicemail ? "Do not leave a voicemail" : "You can leave a voicemail"] : []),
    ...(safeContact.contentFree ? ["Do not say what a message is about"] : []),
  ];
}

type Row = [step: QuestionStep, key: string, values: (answers: ApplicationAnswers, hubName: string | undefined) => string[]];

const rows: readonly Row[] = [
  ["area", "Postcode", ({ postcode, noFixedAddress }) => [...said(postcode), ...(noFixedAddress ? ["No fixed address"] : [])]],
  ["other-ways", "Why you can apply here", ({ areaGround }) => (areaGround ? [questions.areaGround.options[areaGround]] : [])],
  ["name", "Name", ({ firstName, lastName }) => said([firstName, lastName].filter(Boolean).join(" "))],
  ["date-of-birth", "Date of birth", ({ dateOfBirth }) => (dateOfBirth ? [sayDay(dateOfBirth)] : [])],
  // Which needs they are is on nobody's screen but theirs while they choose, and then their adviser's.
  ["urgent-needs", "Help needed today", ({ urgentNeeds }) => [urgentNeeds?.some((need) => need !== "none") ? "Yes" : "No"]],
  ["situation", "What you are doing at the moment", ({ activity }) => (activity ? [questions.activity.options[activity]] : [])],
  ["last-worked", "Last paid job", lastJob],
  ["risk-signs", "Learning or work", ({ riskSigns }) => chosen(riskSigns, questions.riskSigns.options)],
  ["wants", "What you want help with", ({ wants }) => chosen(wants, questions.wants.options)],
  ["barriers", "What makes it hard", ({ barriers }) => chosen(barriers, questions.barriers.options)],
  ["circumstances", "Your situation", ({ circumstances }) => chosen(circumstances, questions.circumstances.options)],
  ["help-needed", "What else you want us to know", ({ helpNeeded }) => said(helpNeeded)],
  ["help-needed", "What would help you take part", ({ accessNeeds }) => chosen(accessNeeds, questions.accessNeeds.options)],
  ["contact", "Email address", ({ email }) => said(email)],
  ["contact", "Phone number", ({ phone }) => said(phone)],
  ["contact", "Language", ({ language }) => said(language)],
  ["safe-contact", "How it is safe to contact you", safely],
  ["hub", "Where to meet us", (_answers, hubName) => said(hubName)],
];

/** What the check page shows: a row for everything this person was asked, and the hub, which may have been suggested. */
export function summaryOf(answers: ApplicationAnswers, steps: readonly StepId[], hubName: string | undefined): SummaryRow[] {
  return rows.filter(([step]) => step === "hub" || steps.includes(step)).map(([step, key, values]) => ({ step, key, values: values(answers, hubName) }));
}
