import type { ApplicationAnswers } from "#app/domain/applications/answers";
import { wordingOf } from "#app/domain/applications/earlier-wordings";
import { questions as askedOfThemselves, type Question, type Questions } from "#app/domain/applications/questions";
import { questionsForSomeoneElse } from "#app/domain/applications/questions-for-someone-else";
import type { DraftKind } from "#app/domain/applications/referrer";
import { sayDay } from "#app/domain/calendar/words";
import { isLanguage, languages } from "#app/domain/people/language";
import { sayLastWorked } from "./applications";

export interface AnswerAsAsked {
  /** The question in the words it was asked in. */
  question: string;
  /** One for each thing chosen; empty where it was skipped. */
  answers: string[];
}

type Options = Readonly<Record<string, string>>;

const said = (text: string | undefined) => (text ? [text] : []);
const chosen = (codes: readonly string[] | undefined) => (options: Options) => (codes ?? []).map((code) => options[code] ?? code);

const howToContact = ({ safeContact, safeToReach }: ApplicationAnswers) => (options: Options): string[] => {
  if (!safeContact || safeToReach === "any_way") return [];
  const { channels, writeBy, contentFree, noVoicemail, hours } = safeContact;
  return [
    ...chosen(channels)(options),
    ...(writeBy ? [`Write by ${writeBy === "email" ? "email" : "text message"}`] : []),
    ...(noVoicemail ? ["Leave no voicemail"] : []),
    ...(contentFree ? ["Do not say what a message is about"] : []),
    ...(hours ? [`Only between ${hours.from} and ${hours.to}`] : []),
  ];
};

const questionsOf: Record<DraftKind, Questions> = { self: askedOfThemselves, for_someone_else: questionsForSomeoneElse };

/**
 * An application as question and answer, in the order it was asked and in the words of that day. What this person was not asked is
 * left out, as far as it is known: versions are kept since 27 November 2026.
 */
export function answersAsAsked(answers: ApplicationAnswers, hubName?: string, kind: DraftKind = "self"): AnswerAsAsked[] {
  const questions = questionsOf[kind];
  const { asked, activity, areaGround, lastWorked, dateOfBirth, language, barriers } = answers;
  /** `always` was asked of everybody before versions were kept. */
  function ask(question: Pick<Question<string>, "id" | "version" | "heading" | "options">, given: (options: Options) => string[], always = true): AnswerAsAsked[] {
    const version = asked?.[question.id];
    const { heading, options } = wordingOf(question, version);
    const inWords = given(options);
    return version !== undefined || inWords.length > 0 || (!asked && always) ? [{ question: heading, answers: inWords }] : [];
  }
  return [
    ...ask(questions.postcode, () => (answers.noFixedAddress ? ["No fixed address"] : said(answers.postcode))),
    ...ask(questions.areaGround, chosen(areaGround && [areaGround]), false),
    ...ask(questions.name, () => said([answers.firstName, answers.lastName].filter(Boolean).join(" "))),
    ...ask(questions.dateOfBirth, () => (dateOfBirth ? [sayDay(dateOfBirth)] : [])),
    ...ask(questions.urgentNeeds, chosen(answers.urgentNeeds)),
    ...ask(questions.activity, chosen(activity && [activity])),
    ...ask(questions.wants, chosen(answers.wants)),
    ...ask(questions.lastWorked, () => (lastWorked ? [sayLastWorked(lastWorked)] : []), false),
    ...ask(questions.riskSigns, chosen(answers.riskSigns), false),
    ...ask(questions.barriers, barriers?.length === 0 && asked ? () => [questions.barriers.labels.none] : chosen(barriers)),
    ...ask(questions.circumstances, chosen(answers.circumstances)),
    ...ask(questions.benefits, chosen(answers.benefits), false),
    ...ask(questions.accessNeeds, chosen(answers.accessNeeds)),
    ...ask(questions.language, () => said(isLanguage(language) ? languages[language].name : language)),
    ...ask(questions.helpNeeded, () => said(answers.helpNeeded)),
    ...ask(questions.contact, (options) => [...said(answers.email), ...said(answers.phone), ...chosen(answers.safeToReach && [answers.safeToReach])(options)]),
    ...ask(questions.safeContact, howToContact(answers), false),
    ...ask(questions.hub, () => said(hubName)),
  ];
}
