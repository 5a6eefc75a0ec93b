import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ApplicationAnswers } from "./answers";
import { stepsFor, type Journey, type StepId } from "./journey";
import { stepRules, type KnownPostcode } from "./step-rules";

export type { KnownPostcode } from "./step-rules";

/** Without the answers that are not there, as they are stored. */
const stated = (answers: ApplicationAnswers): ApplicationAnswers => Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));

/** The version of each question's wording on a page, by the question's id. */
const versionsOn = ({ steps }: Journey, step: StepId) => Object.fromEntries((steps.find(({ id }) => id === step)?.asks ?? []).map(({ id, version }) => [id, version]));

/**
 * The answers after a page was sent: what it asked for is replaced (or taken away), with the version of the words it was asked in,
 * and what follows from it is worked out anew.
 */
export function giveAnswer(journey: Journey, before: ApplicationAnswers, step: StepId, given: ApplicationAnswers, known?: KnownPostcode): ApplicationAnswers {
  const { owns, follows } = stepRules[step];
  const replaced = Object.fromEntries(owns.map((answer) => [answer, given[answer]])) as ApplicationAnswers;
  const after: ApplicationAnswers = { ...before, ...replaced, visited: [...new Set([...(before.visited ?? []), step])], asked: { ...before.asked, ...versionsOn(journey, step) } };
  return stated(follows ? follows(after, before, known) : after);
}

/** What is sent: the answers to what this person was asked in the end. Changing an earlier answer can leave later ones behind. */
export function answersToSend(journey: Journey, answers: ApplicationAnswers, today: CalendarDay): ApplicationAnswers {
  const steps = stepsFor(journey, answers, today);
  const leftBehind = journey.steps.map(({ id }) => id).filter((step) => !steps.includes(step));
  const forgotten = new Set<string>(leftBehind.filter((step) => !stepRules[step].workedOut).flatMap((step) => stepRules[step].owns));
  const unasked = new Set(leftBehind.flatMap((step) => Object.keys(versionsOn(journey, step))));
  return {
    ...Object.fromEntries(Object.entries(answers).filter(([answer]) => !forgotten.has(answer))),
    ...(answers.asked && { asked: Object.fromEntries(Object.entries(answers.asked).filter(([question]) => !unasked.has(question))) }),
  };
}
