import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { ageFrom, type ApplicationAnswers } from "./answers";
import type { Question } from "./questions";
import type { DraftKind } from "./referrer";
import { stepRules } from "./step-rules";
import type { StepId } from "./steps";

export { stepIds, type StepId } from "./steps";

/** Whether somebody with these answers, of this age in whole years where it is known, is meant. */
export type ForWhom = (answers: ApplicationAnswers, age: number | undefined) => boolean;

export interface JourneyStep {
  id: StepId;
  /** What the page asks, in the words of this journey. A page of information asks nothing, and is not counted as a question. */
  asks: readonly Pick<Question, "id" | "version">[];
  /** Who is asked; everybody without. */
  asked?: ForWhom;
  /** Who goes no further than this page. */
  endsFor?: ForWhom;
  /** It stands on the check page, where it can be changed, even for those who are not asked. */
  changeable?: true;
}

/**
 * One way through the questions, as data: see docs/adr/0017-journeys-are-data.md for how another is added. The last step is the
 * check page.
 */
export interface Journey {
  kind: DraftKind;
  steps: readonly JourneyStep[];
  /** From this page on there is a way to leave at once. */
  sensitiveFrom: StepId;
}

const place = ({ steps }: Journey, step: StepId): number => steps.findIndex(({ id }) => id === step);

/** Whether the journey has such a page at all, whoever is on it. */
export const hasStep = (journey: Journey, step: StepId): boolean => place(journey, step) >= 0;

/** Whether a page lies further on than another. */
export const isAhead = (journey: Journey, step: StepId, of: StepId): boolean => place(journey, step) > place(journey, of);

/** Whether what is asked or shown here could put somebody at risk. */
export const isSensitive = (journey: Journey, step: StepId): boolean => !isAhead(journey, journey.sensitiveFrom, step);

function stepsOf({ steps }: Journey, answers: ApplicationAnswers, today: CalendarDay): JourneyStep[] {
  const age = ageFrom(answers, today);
  const asked = steps.filter((step) => step.asked?.(answers, age) ?? true);
  const end = asked.findIndex((step) => step.endsFor?.(answers, age));
  return end < 0 ? asked : asked.slice(0, end + 1);
}

/** The pages this person is asked to go through, in order. For somebody under 16 they end with the date of birth. */
export const stepsFor = (journey: Journey, answers: ApplicationAnswers, today: CalendarDay): StepId[] => stepsOf(journey, answers, today).map(({ id }) => id);

/** Whether this person may open a page: they are asked it, or may change it from the check page. */
export const mayOpen = (journey: Journey, answers: ApplicationAnswers, step: StepId, today: CalendarDay): boolean =>
  stepsFor(journey, answers, today).includes(step) || journey.steps.some(({ id, changeable }) => id === step && changeable);

/** The page after this one; `undefined` after the last, which for somebody under 16 is the date of birth. */
export const nextStep = (journey: Journey, answers: ApplicationAnswers, after: StepId, today: CalendarDay): StepId | undefined =>
  stepsFor(journey, answers, today).find((step) => isAhead(journey, step, after));

/** The page before this one; `undefined` before the first. */
export const previousStep = (journey: Journey, answers: ApplicationAnswers, before: StepId, today: CalendarDay): StepId | undefined =>
  stepsFor(journey, answers, today).findLast((step) => isAhead(journey, before, step));

/** Whether this page needs no more from them: a page that may be left empty needs no more than a visit. */
export function isAnswered(answers: ApplicationAnswers, step: StepId): boolean {
  const { answered, optional } = stepRules[step];
  return Boolean(answered?.(answers)) || (Boolean(optional) && Boolean(answers.visited?.includes(step)));
}

/** Where to take somebody up again: the first page without an answer, else the check page. Somebody under 16 stays at the date of birth. */
export function firstUnanswered(journey: Journey, answers: ApplicationAnswers, today: CalendarDay): StepId {
  const steps = stepsFor(journey, answers, today);
  return steps.find((step) => !isAnswered(answers, step)) ?? steps.at(-1) ?? "check-answers";
}

/** The version of the words of every question this person is asked, by the question's id. */
export const versionsAsked = (journey: Journey, answers: ApplicationAnswers, today: CalendarDay): Record<string, number> =>
  Object.fromEntries(stepsOf(journey, answers, today).flatMap(({ asks }) => asks.map(({ id, version }) => [id, version])));

/** How many questions this person is asked: pages of information and the check page are none. */
export const questionCount = (journey: Journey, answers: ApplicationAnswers, today: CalendarDay): number => stepsOf(journey, answers, today).filter(({ asks }) => asks.length > 0).length;
