import { quarterOf, quarterSpan, type Quarter } from "#app/domain/calendar/financial-quarter";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";

export interface YearTarget {
  measureCode: string;
  /** Named by the calendar year it begins in: "2026-27" or "2026". */
  year: string;
  people: number;
}

export interface QuarterTarget {
  measureCode: string;
  quarter: string;
  people: number;
}

export interface ProfileQuarter {
  quarter: Quarter;
  /** People to reach in this quarter. */
  people: number;
  /** The same from the beginning of the year. */
  cumulative: number;
  /** Where it comes from: agreed for the quarter, or spread from the year. */
  from: "quarter" | "year";
}

/** The financial years an agreement touches, each by the calendar year it begins in. */
export function yearsOf({ fromOn, untilOn }: { fromOn: CalendarDay; untilOn: CalendarDay }): string[] {
  const [first, last] = [Number(quarterOf(fromOn).slice(0, 4)), Number(quarterOf(untilOn).slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, more) => String(first + more));
}

/** The four quarters of a year, less those outside the agreement. */
export function quartersOf(year: string, { fromOn, untilOn }: { fromOn: CalendarDay; untilOn: CalendarDay }): Quarter[] {
  return ([1, 2, 3, 4] as const).map((number): Quarter => `${Number(year)}-Q${number}`).filter((quarter) => quarterSpan(quarter).to >= fromOn && quarterSpan(quarter).from <= untilOn);
}

export const targetOfYear = (targets: readonly YearTarget[], measureCode: string, year: string): number | undefined => targets.find((target) => target.measureCode === measureCode && target.year.slice(0, 4) === year)?.people;

/**
 * What was to be reached by when. A quarter's own target stands as agreed. Quarters without one share what is left of the year's target
 * evenly, in whole people, and what does not divide goes to the later ones [L]. `undefined` where neither the year nor every quarter has a target.
 */
export function profileOf(measureCode: string, quarters: readonly Quarter[], yearTarget: number | undefined, quarterTargets: readonly QuarterTarget[]): ProfileQuarter[] | undefined {
  const agreed = quarters.map((quarter) => quarterTargets.find((target) => target.measureCode === measureCode && target.quarter === quarter)?.people);
  const open = agreed.filter((people) => people === undefined).length;
  if (quarters.length === 0 || (open > 0 && yearTarget === undefined)) return undefined;
  const left = Math.max(0, (yearTarget ?? 0) - agreed.reduce<number>((sum, people) => sum + (people ?? 0), 0));
  const spread = Array.from({ length: open }, (_, at) => Math.floor(left / open) + (at >= open - (left % open) ? 1 : 0));
  let cumulative = 0;
  return quarters.map((quarter, at) => {
    const own = agreed[at];
    const people = own ?? spread.shift() ?? 0;
    cumulative += people;
    return { quarter, people, cumulative, from: own === undefined ? "year" : "quarter" };
  });
}
