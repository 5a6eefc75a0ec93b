import { type CalendarDay, daysBetween, addMonths } from "#app/domain/calendar/calendar-day";
import type { Offer } from "#app/domain/cases/offer";
import type { WorkSpell } from "#app/domain/outcomes/sustainment";
import type { CountableFact } from "./countable-fact";
import type { MeasureDefinition } from "./measure";

/** A spell of the case in an offer. */
export interface EnrolmentSpell {
  offer: Offer;
  fromOn: CalendarDay;
  untilOn?: CalendarDay;
}

/** Something already counted, for rules that count once. */
export interface CountedFact {
  factId: string;
  caseId: string;
  residentId: string;
  measureCode: string;
  group?: string;
  happenedOn: CalendarDay;
}

/** What a measure may need to know about the case; what is not known is left out. */
export interface CaseFacts {
  bornOn?: CalendarDay;
  supportStartedOn?: CalendarDay;
  supportEndedOn?: CalendarDay;
  enrolments: readonly EnrolmentSpell[];
  /** Not in education, employment or training on the day support started. */
  neetAtStart?: boolean;
  spells: readonly WorkSpell[];
}

export interface CountContext extends CaseFacts {
  today: CalendarDay;
  /** Every other thing counted for this resident, of any measure and in any case. */
  otherCounted: readonly CountedFact[];
}

/** One thing a measure asks, and how this record answers it. The words are made only when somebody reads them. */
export interface Condition {
  label: string;
  met: boolean;
  needed: () => string;
  /** `undefined` where nothing is recorded. */
  recorded: () => string | undefined;
  canStillBeMet: boolean;
  /** Calendar days until the window closes, where it has a last day and something new could still count. */
  daysLeft?: number;
}

/** `undefined` where the measure does not ask this. */
export type ConditionRule = (fact: CountableFact, measure: MeasureDefinition, context: CountContext) => Condition | undefined;

/** The last day of the measure's window; `undefined` where it has none, or where it is still open-ended. */
export function lastDayOfWindow({ window }: MeasureDefinition, { supportStartedOn, supportEndedOn }: CaseFacts): CalendarDay | undefined {
  const from = window && (window.from === "support_start" ? supportStartedOn : supportEndedOn);
  return from && addMonths(from, window.months);
}

/** Whether something new, happening from today on, could still count, and for how many days. */
export function roomForSomethingNew(measure: MeasureDefinition, context: CountContext): Pick<Condition, "canStillBeMet" | "daysLeft"> {
  const lastDay = lastDayOfWindow(measure, context);
  if (lastDay === undefined) return { canStillBeMet: true };
  const days = daysBetween(context.today, lastDay);
  return days < 0 ? { canStillBeMet: false } : { canStillBeMet: true, daysLeft: days };
}
