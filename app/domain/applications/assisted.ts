import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { AssistedWay } from "#app/domain/intake/list-import";
import type { ApplicationAnswers } from "./answers";
import { isQuestion, type QuestionStep } from "./asking";
import { firstUnanswered, mayOpen, type Journey } from "./journey";

// A member of staff fills an application in with a resident: the same journey, several of its questions a page.

/** Who fills it in, and how they do. */
export interface TakenBy {
  id: string;
  name: string;
  organisationName: string;
  how: AssistedWay;
}

export const assistedParts = ["who", "wants", "support", "contact"] as const;
export type AssistedPart = (typeof assistedParts)[number];

/** Which questions stand together. A question of the journey that stands in none is never asked by staff: a test sees to it that there is none. */
export const questionsOfPart: Record<AssistedPart, readonly QuestionStep[]> = {
  who: ["area", "other-ways", "name", "date-of-birth"],
  wants: ["urgent-needs", "situation", "wants"],
  support: ["last-worked", "risk-signs", "barriers", "circumstances", "benefits", "help-needed"],
  contact: ["contact", "safe-contact", "hub"],
};

export const partOf = (step: QuestionStep): AssistedPart | undefined => assistedParts.find((part) => questionsOfPart[part].includes(step));

/** The questions of a part that this person is asked, as far as their answers tell. */
export const askedInPart = (journey: Journey, answers: ApplicationAnswers, part: AssistedPart, today: CalendarDay): QuestionStep[] =>
  questionsOfPart[part].filter((step) => mayOpen(journey, answers, step, today));

/** Where to go on: the part with the first question that has no answer, else the check. Somebody under 16 stays where their date of birth is. */
export function partToGoOnWith(journey: Journey, answers: ApplicationAnswers, today: CalendarDay): AssistedPart | "check" {
  const first = firstUnanswered(journey, answers, today);
  return (isQuestion(first) ? partOf(first) : undefined) ?? "check";
}

/** The part before this one; `undefined` before the first. */
export const partBefore = (part: AssistedPart): AssistedPart | undefined => assistedParts[assistedParts.indexOf(part) - 1];

/** Whether a part may be opened: none is ahead of the first that lacks an answer. */
export function mayOpenPart(journey: Journey, answers: ApplicationAnswers, part: AssistedPart, today: CalendarDay): boolean {
  const furthest = partToGoOnWith(journey, answers, today);
  return furthest === "check" || assistedParts.indexOf(part) <= assistedParts.indexOf(furthest);
}
