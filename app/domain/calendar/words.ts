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

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export interface Due {
  words: string;
  overdue: boolean;
}

/**
 * How far a clock is from its end. Counts working days both ways: due on Friday is "1 day overdue" on Monday. Where only a weekend
 * or a bank holiday lies between, it says "overdue" or counts calendar days, never "0 days".
 */
export function sayDue(dueOn: CalendarDay, today: CalendarDay): Due {
  const days = daysBetween(today, dueOn);
  const workingDays = workingDaysBetween(today, dueOn);
  if (days === 0) return { words: "today", overdue: false };
  if (days < 0) return { words: workingDays === 0 ? "overdue" : `${count(-workingDays, "day", "days")} overdue`, overdue: true };
  if (workingDays === 0) return { words: days === 1 ? "tomorrow" : `in ${days} days`, overdue: false };
  return { words: `in ${count(workingDays, "working day", "working days")}`, overdue: false };
}
