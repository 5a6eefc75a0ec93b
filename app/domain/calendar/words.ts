import { daysBetween, partsOf, type CalendarDay } from "./calendar-day";
import { workingDaysBetween } from "./working-days";

const monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
] as const;

/** `28 March 2026`. */
export function sayDay(on: CalendarDay): string {
  const { year, month, day } = partsOf(on);
  return `${day} ${monthNames[month - 1]} ${year}`;
}

/** `March 2026`: the month a day is in. */
export function sayMonthOf(on: CalendarDay): string {
  const { year, month } = partsOf(on);
  return `${monthNames[month - 1]} ${year}`;
}

/** How far a clock is from its end, before it is said in a language. */
export type HowFar = { kind: "today" | "tomorrow" | "overdue"; count?: undefined } | { kind: "days" | "working_days" | "days_overdue"; count: number };

/**
 * Counts working days both ways: due on Friday is "1 working day overdue" on Monday. Where only a weekend or a bank holiday lies between,
 * it is "overdue" or counts calendar days, never "0 days".
 */
export function howFar(dueOn: CalendarDay, today: CalendarDay): HowFar {
  const days = daysBetween(today, dueOn);
  const workingDays = workingDaysBetween(today, dueOn);
  if (days === 0) return { kind: "today" };
  if (days < 0) return workingDays === 0 ? { kind: "overdue" } : { kind: "days_overdue", count: -workingDays };
  if (workingDays === 0) return days === 1 ? { kind: "tomorrow" } : { kind: "days", count: days };
  return { kind: "working_days", count: workingDays };
}

export const isLate = ({ kind }: HowFar): boolean => kind === "overdue" || kind === "days_overdue";
