import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { ageFrom, isInLearning, isInWork, isOutOfWork, type ApplicationAnswers } from "./answers";
import { youngestAge } from "./eligibility";
import { stepIds, type StepId } from "./steps";

export { stepIds, type StepId } from "./steps";

type Asked = (answers: ApplicationAnswers, age: number | undefined) => boolean;

/** Pages that only some people see. */
const askedWhen: Partial<Record<StepId, Asked>> = {
  // Somebody who went on although we said no is `unknown` from then on, but can still come back to this page.
  "other-ways": ({ area, areaGround }) => area === "outside" || areaGround === "unsure",
  "last-worked": isOutOfWork,
  "risk-signs": (answers, age) => age !== undefined && age >= 16 && age <= 24 && (isInLearning(answers) || isInWork(answers)),
  // Nothing to send to, nothing to ask about.
  "safe-contact": ({ email, phone, visited }) => [email, phone].some(Boolean) || !visited?.includes("contact"),
  // The council of the postcode has a hub: it stands on the check page, where it can be changed.
  hub: ({ council, hubId, visited }) => council === undefined || hubId === undefined || Boolean(visited?.includes("hub")),
};

const has = (list: readonly unknown[] | undefined) => list !== undefined && list.length > 0;
const visitedOnly = () => false;

/** Whether a page has its answer. Pages that may be left empty need no more than a visit. */
const answeredBy: Record<StepId, (answers: ApplicationAnswers) => boolean> = {
  area: ({ postcode, noFixedAddress, areaGround }) => Boolean(postcode) || Boolean(noFixedAddress) || areaGround !== undefined,
  "other-ways": ({ areaGround }) => areaGround === "unsure",
  name: ({ firstName, lastName }) => Boolean(firstName) || Boolean(lastName),
  "date-of-birth": ({ dateOfBirth }) => dateOfBirth !== undefined,
  "urgent-needs": ({ urgentNeeds }) => has(urgentNeeds),
  situation: ({ activity }) => activity !== undefined,
  "last-worked": ({ lastWorked }) => lastWorked !== undefined,
  "risk-signs": ({ riskSigns }) => has(riskSigns),
  wants: ({ wants }) => has(wants),
  barriers: visitedOnly,
  circumstances: visitedOnly,
  "help-needed": visitedOnly,
  contact: visitedOnly,
  "safe-contact": visitedOnly,
  hub: ({ hubId }) => hubId !== undefined,
  "check-answers": visitedOnly,
};

/** Pages that may be left empty: nobody is stopped for having no phone, no barrier to name or no hub they prefer. */
export const skippableSteps: readonly StepId[] = ["barriers", "circumstances", "help-needed", "contact", "safe-contact", "hub"];

const tooYoung = (age: number | undefined) => age !== undefined && age < youngestAge;

/** The pages this person is asked to go through, in order. For somebody under 16 they end with the date of birth. */
export function stepsFor(answers: ApplicationAnswers, today: CalendarDay): StepId[] {
  const age = ageFrom(answers, today);
  const steps = stepIds.filter((step) => askedWhen[step]?.(answers, age) ?? true);
  return tooYoung(age) ? steps.slice(0, steps.indexOf("date-of-birth") + 1) : steps;
}

/** The page after this one; `undefined` after the last, which for somebody under 16 is the date of birth. */
export function nextStep(answers: ApplicationAnswers, after: StepId, today: CalendarDay): StepId | undefined {
  return stepsFor(answers, today).find((step) => stepIds.indexOf(step) > stepIds.indexOf(after));
}

/** The page before this one; `undefined` before the first. */
export function previousStep(answers: ApplicationAnswers, before: StepId, today: CalendarDay): StepId | undefined {
  return stepsFor(answers, today).findLast((step) => stepIds.indexOf(step) < stepIds.indexOf(before));
}

/** Whether this page needs no more from them. */
export function isAnswered(answers: ApplicationAnswers, step: StepId): boolean {
  return answeredBy[step](answers) || (skippableSteps.includes(step) && Boolean(answers.visited?.includes(step)));
}

/** Where to take somebody up again: the first page without an answer, else the check page. Somebody under 16 stays at the date of birth. */
export function firstUnanswered(answers: ApplicationAnswers, today: CalendarDay): StepId {
  const steps = stepsFor(answers, today);
  return steps.find((step) => !isAnswered(answers, step)) ?? steps.at(-1) ?? "area";
}

/** How many questions this person is asked: pages of information and the check page are none. */
export function questionCount(answers: ApplicationAnswers, today: CalendarDay): number {
  return stepsFor(answers, today).filter((step) => step !== "other-ways" && step !== "check-answers").length;
}
