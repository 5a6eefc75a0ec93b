import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { questions } from "#app/domain/applications/questions";
import { sayDay } from "#app/domain/calendar/words";
import { sayLastWorked } from "./applications";

export interface AnswerAsAsked {
  /** The question in the words it was asked in. */
  question: string;
  /** One for each thing chosen; empty where it was skipped. */
  answers: string[];
}

const chosen = <Code extends string>(codes: readonly Code[] | undefined, words: Readonly<Record<Code, string>>) => (codes ?? []).map((code) => words[code]);
const said = (text: string | undefined) => (text ? [text] : []);

function howToContact({ safeContact }: ApplicationAnswers): string[] {
  if (!safeContact) return [];
  const { channels, contentFree, noVoicemail, hours } = safeContact;
  return [
    ...chosen(channels, questions.safeContact.options),
    ...(noVoicemail ? ["Leave no voicemail"] : []),
    ...(contentFree ? ["Do not say what a message is about"] : []),
    ...(hours ? [`Only between ${hours.from} and ${hours.to}`] : []),
  ];
}

/** An application as question and answer, in the order it was asked; questions this person was not asked are left out. */
export function answersAsAsked(answers: ApplicationAnswers, hubName?: string): AnswerAsAsked[] {
  const ask = (question: { heading: string }, given: string[], asked = true): AnswerAsAsked[] => (asked ? [{ question: question.heading, answers: given }] : []);
  const { activity, areaGround, lastWorked, dateOfBirth } = answers;
  return [
    ...ask(questions.postcode, answers.noFixedAddress ? ["No fixed address"] : said(answers.postcode)),
    ...ask(questions.areaGround, areaGround ? [questions.areaGround.options[areaGround]] : [], areaGround !== undefined),
    ...ask(questions.name, said([answers.firstName, answers.lastName].filter(Boolean).join(" "))),
    ...ask(questions.dateOfBirth, dateOfBirth ? [sayDay(dateOfBirth)] : []),
    ...ask(questions.urgentNeeds, chosen(answers.urgentNeeds, questions.urgentNeeds.options)),
    ...ask(questions.activity, activity ? [questions.activity.options[activity]] : []),
    ...ask(questions.lastWorked, lastWorked ? [sayLastWorked(lastWorked)] : [], lastWorked !== undefined),
    ...ask(questions.riskSigns, chosen(answers.riskSigns, questions.riskSigns.options), answers.riskSigns !== undefined),
    ...ask(questions.wants, chosen(answers.wants, questions.wants.options)),
    ...ask(questions.barriers, chosen(answers.barriers, questions.barriers.options)),
    ...ask(questions.circumstances, chosen(answers.circumstances, questions.circumstances.options)),
    ...ask(questions.helpNeeded, said(answers.helpNeeded)),
    ...ask(questions.accessNeeds, chosen(answers.accessNeeds, questions.accessNeeds.options)),
    ...ask(questions.language, said(answers.language)),
    ...ask(questions.contact, [...said(answers.email), ...said(answers.phone)]),
    ...ask(questions.safeContact, howToContact(answers)),
    ...ask(questions.hub, said(hubName)),
  ];
}
