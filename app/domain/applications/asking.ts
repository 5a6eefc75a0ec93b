import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { barrierCodes, type BarrierCode } from "#app/domain/cases/barrier";
import type { Language } from "#app/domain/people/language";
import type { ApplicationAnswers } from "./answers";
import { areaGrounds } from "./application";
import { onlyTheirsToSay } from "./questions-for-someone-else";
import type { DraftKind } from "./referrer";
import { stepIds, type StepId } from "./steps";

/** What whoever asks a question knows beside what is answered, on whichever page it is asked. */
export interface About {
  /** Whose application it is. */
  kind: DraftKind;
  answers: ApplicationAnswers;
  today: CalendarDay;
  /** The language the page is in. */
  language: Language;
  hubs: readonly { id: string; name: string; address: string }[];
  /** Whether our list has the postcode: if it has, "I live in this area" is no answer to being outside it. */
  postcodeListed: boolean;
  /** Numbers made up for examples count as real ones. */
  demonstration: boolean;
}

export type QuestionStep = Exclude<StepId, "check-answers">;

export const isQuestion = (step: string): step is QuestionStep => step !== "check-answers" && (stepIds as readonly string[]).includes(step);

/** What can be chosen of the grounds to belong to the area, and `none` of them. */
export const groundsToChoose = ({ postcodeListed }: Pick<About, "postcodeListed">) =>
  [...areaGrounds.filter((ground) => ground !== "lives_in_area" || !postcodeListed), "none"] as const;

/** What may be said to be in the way: some of it only by the person themselves. */
export const barriersToChoose = ({ kind }: Pick<About, "kind">): BarrierCode[] => barrierCodes.filter((code) => kind === "self" || !onlyTheirsToSay.includes(code));
