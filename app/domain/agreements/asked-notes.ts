import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { quarterSpan, type Quarter } from "#app/domain/calendar/financial-quarter";
import type { CountedEvent } from "./counted-event";
import { quartersOf, yearsOf } from "./profile";
import { standingOf, type WhereItStands } from "./standing";
import type { Variance } from "./variance";

export interface AskedNote {
  measureCode: string;
  quarter: Quarter;
  people: number;
  profile: number;
  variance: Variance;
}

export interface WhatIsSaid {
  measureCodes: readonly string[];
  /** What is said already, whatever it says. */
  notes: readonly { measureCode: string; quarter: Quarter }[];
  /** Quarters whose return is frozen: what is said now would not be in it. */
  frozen: readonly Quarter[];
  today: CalendarDay;
}

/** Measures that are off their profile in a quarter that has ended and is not frozen, and of which nothing is said yet; the newest quarter first, measures in their order. */
export function askedNotes(events: readonly CountedEvent[], where: Omit<WhereItStands, "year" | "today">, { measureCodes, notes, frozen, today }: WhatIsSaid): AskedNote[] {
  const said = new Set(notes.map(({ quarter, measureCode }) => `${quarter} ${measureCode}`));
  const years = yearsOf(where.agreement).filter((year) => quartersOf(year, where.agreement).some((quarter) => quarterSpan(quarter).to < today));
  const off = years.flatMap((year) =>
    measureCodes.flatMap((measureCode) =>
      standingOf(measureCode, events, { ...where, year, today }).quarters.flatMap(({ quarter, people, profile, variance }) => (variance && profile ? [{ measureCode, quarter, people, profile: profile.people, variance }] : [])),
    ),
  );
  return off.filter(({ quarter, measureCode }) => !frozen.includes(quarter) && !said.has(`${quarter} ${measureCode}`)).sort((a, b) => (a.quarter < b.quarter ? 1 : a.quarter > b.quarter ? -1 : 0));
}
