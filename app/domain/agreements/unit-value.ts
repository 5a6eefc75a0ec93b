import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { firstOfYear, inYear, type CountedEvent } from "./counted-event";

/** What an agreement says one more person under a measure is worth to the public, from a day on [L]. Money in whole pence. */
export interface UnitValue {
  measureCode: string;
  lowPence: number;
  pence: number;
  highPence: number;
  /** Of a hundred people, those to whom it would have happened without any support. */
  deadweightPercent: number;
  source: string;
  sourceOn: CalendarDay;
  validFrom: CalendarDay;
  recordedAt: Date;
}

/** The value in force on a day: the one that began last, and of two that began on one day what was written later. */
export function valueOn<Value extends UnitValue>(values: readonly Value[], measureCode: string, on: CalendarDay): Value | undefined {
  return values
    .filter((value) => value.measureCode === measureCode && value.validFrom <= on)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : a.recordedAt.getTime() - b.recordedAt.getTime()))
    .at(-1);
}

export interface ValueEstimate {
  /** People it is worked out from, each once in the year. */
  people: number;
  /** People reached before any value was in force: not in the sums. */
  withoutValue: number;
  lowPence: number;
  pence: number;
  highPence: number;
}

/** Sums are no more exact than this, in pence [L]. */
const estimateStep = 100_00;
const roundedTo = (pence: number) => Math.round(pence / estimateStep) * estimateStep;

/**
 * An estimate for one measure in a year: each person once, by the value in force on the day they were reached, less the share to whom it
 * would have happened anyway. To the nearest hundred pounds. Never added up over measures: one person's job and its 26 weeks are one change.
 */
export function estimateOf(values: readonly UnitValue[], measureCode: string, events: readonly CountedEvent[], year: string): ValueEstimate {
  const reached = inYear(firstOfYear(events.filter((event) => event.measureCode === measureCode)), year);
  const used = reached.flatMap(({ happenedOn }) => valueOn(values, measureCode, happenedOn) ?? []);
  const sum = (part: "lowPence" | "pence" | "highPence") => roundedTo(used.reduce((total, value) => total + (value[part] * (100 - value.deadweightPercent)) / 100, 0));
  return { people: used.length, withoutValue: reached.length - used.length, lowPence: sum("lowPence"), pence: sum("pence"), highPence: sum("highPence") };
}
