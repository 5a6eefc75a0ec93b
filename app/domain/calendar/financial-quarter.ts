import { addDays, addMonths, day, partsOf, type CalendarDay } from "./calendar-day";

/** A quarter of the financial year, which begins on 1 April: `2026-Q1` is April to June 2026, `2026-Q4` is January to March 2027. */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`;

const pattern = /^([1-9]\d{3})-Q([1-4])$/;

/** Reads `2026-Q1`; `undefined` for anything else. */
export function parseQuarter(text: string): Quarter | undefined {
  return pattern.test(text) ? (text as Quarter) : undefined;
}

/** Quarters since the year 0, so that neighbours differ by 1. */
function indexOf(quarter: Quarter): number {
  const match = pattern.exec(quarter);
  if (!match) throw new RangeError(`${quarter} is not a quarter`);
  return Number(match[1]) * 4 + Number(match[2]) - 1;
}

const quarterAt = (index: number) => `${Math.floor(index / 4)}-Q${(index % 4) + 1}` as Quarter;

/** The financial quarter a day falls in. */
export function quarterOf(on: CalendarDay): Quarter {
  const { year, month } = partsOf(on);
  return quarterAt(year * 4 + Math.floor((month - 1) / 3) - 1);
}

/** The first and the last day of a quarter, both in it. */
export function quarterSpan(quarter: Quarter): { from: CalendarDay; to: CalendarDay } {
  const index = indexOf(quarter) + 1;
  const from = day(`${Math.floor(index / 4)}-${String((index % 4) * 3 + 1).padStart(2, "0")}-01`);
  return { from, to: addDays(addMonths(from, 3), -1) };
}

export const previousQuarter = (quarter: Quarter): Quarter => quarterAt(indexOf(quarter) - 1);
export const nextQuarter = (quarter: Quarter): Quarter => quarterAt(indexOf(quarter) + 1);

const months = ["April to June", "July to September", "October to December", "January to March"] as const;

/** `April to June 2026`, with the calendar year those months are in. */
export function quarterLabel(quarter: Quarter): string {
  return `${months[indexOf(quarter) % 4]} ${partsOf(quarterSpan(quarter).from).year}`;
}
