import type { Words } from "#app/content/resident/catalogue";
import type { Say } from "#app/content/resident/say";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import type { QuestionStep } from "#app/domain/applications/asking";
import type { StepId } from "#app/domain/applications/steps";
import { isLanguage, languages } from "#app/domain/people/language";
import { sayNationalInsuranceNumber } from "#app/domain/people/ni-number";
import type { QuestionWords } from "./journey-pages";

export interface SummaryRow {
  step: QuestionStep;
  key: string;
  /** Empty where it was skipped. */
  values: string[];
}

/** What the rows are said in, and with. */
export interface Telling {
  words: Pick<Words["apply"], "rows" | "answers">;
  asked: QuestionWords;
  say: Say;
  hubName: string | undefined;
}

const chosen = <Code extends string>(codes: readonly Code[] | undefined, words: Readonly<Record<Code, string>>) => (codes ?? []).map((code) => words[code]);
const said = (text: string | undefined) => (text ? [text] : []);

function lastJob({ lastWorked }: ApplicationAnswers, { asked, say }: Telling): string[] {
  if (typeof lastWorked === "string") return [asked.lastWorked.options[lastWorked]];
  return lastWorked ? [say.month(lastWorked)] : [];
}

function safely({ safeContact, phone, safeToReach }: ApplicationAnswers, { words: { answers }, asked, say }: Telling): string[] {
  if (safeToReach === "any_way") return [asked.contact.options.any_way];
  if (!safeContact) return [];
  return [
    ...chosen(safeContact.channels, asked.safeContact.options),
    ...(safeContact.writeBy ? [answers.writeBy[safeContact.writeBy]] : []),
    ...(phone ? [safeContact.noVoicemail ? answers.noVoicemail : answers.voicemail] : []),
    ...(safeContact.hours ? [answers.hours(say.clock(safeContact.hours.from), say.clock(safeContact.hours.to))] : []),
    ...(safeContact.contentFree ? [answers.contentFree] : []),
  ];
}

/** A language of ours by its own name; another in their words. */
const spoken = ({ language }: ApplicationAnswers) => said(language && isLanguage(language) ? languages[language].name : language);

type Row = [step: QuestionStep, key: keyof Words["apply"]["rows"], values: (answers: ApplicationAnswers, telling: Telling) => string[]];

const rows: readonly Row[] = [
  ["about-you", "referrer", ({ referrerKind, referrerName, organisation }, { asked }) => [...said([referrerName, organisation].filter(Boolean).join(", ")), ...(referrerKind ? [asked.aboutYou.options[referrerKind]] : [])]],
  ["about-you", "relationship", ({ relationship }) => said(relationship)],
  ["about-you", "reachReferrer", ({ referrerEmail, referrerPhone }) => [...said(referrerEmail), ...said(referrerPhone)]],
  ["agreement", "agreement", ({ agreement }, { asked }) => (agreement ? [asked.agreement.options[agreement]] : [])],
  ["area", "postcode", ({ postcode, noFixedAddress }, { words }) => [...said(postcode), ...(noFixedAddress ? [words.answers.noFixedAddress] : [])]],
  ["other-ways", "areaGround", ({ areaGround }, { asked }) => (areaGround ? [asked.areaGround.options[areaGround]] : [])],
  ["name", "name", ({ firstName, lastName }) => said([firstName, lastName].filter(Boolean).join(" "))],
  ["date-of-birth", "dateOfBirth", ({ dateOfBirth }, { say }) => (dateOfBirth ? [say.day(dateOfBirth)] : [])],
  // Which needs they are is on nobody's screen but theirs while they choose, and then their adviser's.
  ["urgent-needs", "urgentNeeds", ({ urgentNeeds }, { words }) => [urgentNeeds?.some((need) => need !== "none") ? words.answers.yes : words.answers.no]],
  ["situation", "activity", ({ activity }, { asked }) => (activity ? [asked.activity.options[activity]] : [])],
  ["last-worked", "lastWorked", lastJob],
  ["risk-signs", "riskSigns", ({ riskSigns }, { asked }) => chosen(riskSigns, asked.riskSigns.options)],
  ["wants", "wants", ({ wants }, { asked }) => chosen(wants, asked.wants.options)],
  ["barriers", "barriers", ({ barriers }, { asked }) => (barriers?.length === 0 ? [asked.barriers.labels.none] : chosen(barriers, asked.barriers.options))],
  ["circumstances", "circumstances", ({ circumstances }, { asked }) => chosen(circumstances, asked.circumstances.options)],
  ["benefits", "benefits", ({ benefits }, { asked }) => chosen(benefits, asked.benefits.options)],
  ["benefits", "niNumber", ({ niNumber }) => said(niNumber && sayNationalInsuranceNumber(niNumber))],
  ["help-needed", "accessNeeds", ({ accessNeeds }, { asked }) => chosen(accessNeeds, asked.accessNeeds.options)],
  ["help-needed", "language", spoken],
  ["help-needed", "helpNeeded", ({ helpNeeded }) => said(helpNeeded)],
  ["contact", "email", ({ email }) => said(email)],
  ["contact", "phone", ({ phone }) => said(phone)],
  ["safe-contact", "safeContact", safely],
  ["hub", "hub", (_answers, { hubName }) => said(hubName)],
];

/** What the check page shows: a row for everything on these pages, in their order. */
export function summaryOf(answers: ApplicationAnswers, steps: readonly StepId[], telling: Telling): SummaryRow[] {
  return steps.flatMap((step) => rows.filter(([of]) => of === step).map(([of, key, values]) => ({ step: of, key: telling.words.rows[key], values: values(answers, telling) })));
}
