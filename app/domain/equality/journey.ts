import type { EqualityAnswers } from "./answers";
import { equalityQuestionsVersion, equalitySteps, isAskedGroup, type EqualityStep } from "./questions";

type Answer = keyof EqualityAnswers;

/** Pages that only some people see. */
const askedWhen: Partial<Record<EqualityStep, (answers: EqualityAnswers) => boolean>> = {
  "health-effect": ({ health }) => health === "yes",
  "ethnic-background": ({ ethnicGroup }) => isAskedGroup(ethnicGroup),
};

/** Which answers a page asks for: it changes these and no others. */
const answersOf: Record<EqualityStep, readonly Answer[]> = {
  "date-of-birth": ["dateOfBirth"],
  health: ["health"],
  "health-effect": ["healthEffect"],
  "ethnic-group": ["ethnicGroup"],
  "ethnic-background": ["ethnicBackground", "ethnicWords"],
  partnership: ["partnership"],
  religion: ["religion", "religionWords"],
  "sex-and-gender": ["sex", "genderSame", "genderWords"],
  "sexual-orientation": ["orientation", "orientationWords"],
};

/** The pages this person goes through, in order. */
export const equalityStepsFor = (answers: EqualityAnswers): EqualityStep[] => equalitySteps.filter((step) => askedWhen[step]?.(answers) ?? true);

/** The page after this one; `undefined` after the last. */
export const nextEqualityStep = (answers: EqualityAnswers, after: EqualityStep): EqualityStep | undefined =>
  equalityStepsFor(answers).find((step) => equalitySteps.indexOf(step) > equalitySteps.indexOf(after));

/** The page before this one; `undefined` before the first, which follows the explanation. */
export const previousEqualityStep = (answers: EqualityAnswers, before: EqualityStep): EqualityStep | undefined =>
  equalityStepsFor(answers).findLast((step) => equalitySteps.indexOf(step) < equalitySteps.indexOf(before));

/** The answers after a page was sent. What hung on an answer that is another now goes with it. */
export function giveEqualityAnswer(before: EqualityAnswers, step: EqualityStep, given: EqualityAnswers): EqualityAnswers {
  const asked = Object.fromEntries(answersOf[step].map((answer) => [answer, given[answer]])) as EqualityAnswers;
  const after: EqualityAnswers = { ...before, ...asked, questionsVersion: equalityQuestionsVersion };
  const group = step === "ethnic-group" && before.ethnicGroup !== after.ethnicGroup ? answersOf["ethnic-background"] : [];
  const unasked = equalitySteps.filter((each) => !equalityStepsFor(after).includes(each)).flatMap((each) => answersOf[each]);
  return Object.fromEntries(Object.entries(after).filter(([answer, value]) => value !== undefined && ![...group, ...unasked].includes(answer as Answer)));
}
