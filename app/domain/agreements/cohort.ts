import { addDays, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { jobStartKinds } from "#app/domain/outcomes/outcome";
import type { FactKind } from "./countable-fact";
import { byDay, inYear, type CountedEvent } from "./counted-event";
import type { MeasureDefinition } from "./measure";

/** Days after the weeks are over within which it may still be found out and written down [L]: nobody is asked later than 28 days after. */
export const reportingSlackDays = 28;

const weeksOfKind: Partial<Record<FactKind, number>> = { sustained_13_weeks: 13, sustained_26_weeks: 26 };

/** Measures of being in work for some weeks, with those weeks. */
export function sustainedMeasures(measures: readonly Pick<MeasureDefinition, "code" | "countsKinds">[]): { code: string; weeks: number }[] {
  const found = measures.flatMap(({ code, countsKinds }) => countsKinds.flatMap((kind) => (weeksOfKind[kind] ? [{ code, weeks: weeksOfKind[kind] }] : [])));
  return found.filter(({ code }, at) => found.findIndex((other) => other.code === code) === at);
}

export const startMeasures = (measures: readonly Pick<MeasureDefinition, "code" | "countsKinds">[]): string[] => [...new Set(measures.filter(({ countsKinds }) => countsKinds.some((kind) => (jobStartKinds as readonly FactKind[]).includes(kind))).map(({ code }) => code))];

export interface Cohort {
  weeks: number;
  /** People who started a job in the year long enough ago. */
  people: number;
  /** Of them, those of whom it is counted that they were in work for the weeks. */
  stayed: number;
  /** People who started too recently: left out, because nobody can know yet. */
  leftOut: number;
}

/**
 * Who was still in work after some weeks, of the people whose first job start of the year is at least those weeks and the reporting slack ago.
 * Everybody is given the same time: what is counted later than that is not looked at, so that an old year looks no better for being old.
 */
export function cohortOf(events: readonly CountedEvent[], { startCodes, code, weeks, year, today }: { startCodes: readonly string[]; code: string; weeks: number; year: string; today: CalendarDay }): Cohort {
  const starts = new Map<string, CalendarDay>();
  for (const { person, happenedOn } of byDay(inYear(events.filter(({ measureCode }) => startCodes.includes(measureCode)), year))) if (!starts.has(person)) starts.set(person, happenedOn);
  const lastDayOf = (startedOn: CalendarDay) => addDays(startedOn, weeks * 7 + reportingSlackDays);
  const mature = [...starts].filter(([, startedOn]) => lastDayOf(startedOn) <= today);
  const stayed = mature.filter(([person, startedOn]) => events.some((event) => event.measureCode === code && event.person === person && event.happenedOn > startedOn && event.happenedOn <= lastDayOf(startedOn)));
  return { weeks, people: mature.length, stayed: stayed.length, leftOut: starts.size - mature.length };
}
