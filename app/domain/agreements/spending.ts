import { addDays, addMonths, day, daysBetween, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { quarterOf } from "#app/domain/calendar/financial-quarter";

export interface SpendEntry {
  id: string;
  streamId: string;
  /** The first day of the month it is of. */
  month: CalendarDay;
  /** Whole pence; negative where a correction takes away. */
  pence: number;
  note: string;
  /** The entry it puts right. */
  correctsId?: string;
}

export interface Budgeted {
  id: string;
  code: string;
  name: string;
  budgetPence: number | null;
  fromOn: CalendarDay;
  untilOn: CalendarDay;
}

/** Counts of what a stream paid a part of are rounded to this, and below it hidden [L]: exact ones would give away what the breakdowns hide. */
export const outcomesRoundedTo = 10;

/** About how many, to the nearest ten; nobody is said, a few are not. */
export function aboutCount(count: number): number | "few" {
  if (count === 0) return 0;
  return count < outcomesRoundedTo ? "few" : Math.round(count / outcomesRoundedTo) * outcomesRoundedTo;
}

export interface StreamSpending extends Budgeted {
  spentPence: number;
  /** In the financial year of today. */
  yearPence: number;
  /** What the budget would be spent by now, spread evenly over the stream's days [L]; absent without a budget. */
  evenlyPence?: number;
  /** At its end, at the average of the last three months with an entry; absent where there are fewer, or where it has ended. */
  atThisPacePence?: number;
  /** Things it paid a part of, to date. */
  outcomes: number | "few";
  /** What was spent for each of them, in whole pounds to two figures; absent where they are few. */
  poundsPerOutcome?: number;
}

export const paceMonths = 3;

const sum = (entries: readonly SpendEntry[]) => entries.reduce((total, { pence }) => total + pence, 0);
const firstOfMonth = (on: CalendarDay) => day(`${on.slice(0, 7)}-01`);

/** What is only worked out needs no pence. */
const inPounds = (pence: number) => Math.round(pence / 100) * 100;

/** To two figures: more would pretend to know what overheads and late outcomes hide. */
function toTwoFigures(amount: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(amount)))) - 1);
  return Math.round(amount / step) * step;
}

/** A stream's budget against what it spent and against what it paid for. */
export function spendingOf(stream: Budgeted, entries: readonly SpendEntry[], paidFor: number, today: CalendarDay): StreamSpending {
  const own = entries.filter(({ streamId }) => streamId === stream.id);
  const spentPence = sum(own);
  const year = quarterOf(today).slice(0, 4);
  const outcomes = aboutCount(paidFor);
  const pace = paceOfMonths(own);
  const monthsLeft = pace && monthsAfter(pace.last, stream.untilOn);
  return {
    ...stream, spentPence, outcomes,
    yearPence: sum(own.filter(({ month }) => quarterOf(month).startsWith(`${year}-`))),
    ...(stream.budgetPence !== null && { evenlyPence: inPounds(stream.budgetPence * shareOfDays(stream, today)) }),
    ...(pace && stream.untilOn >= today && { atThisPacePence: inPounds(spentPence + pace.average * (monthsLeft ?? 0)) }),
    ...(typeof outcomes === "number" && outcomes > 0 && { poundsPerOutcome: toTwoFigures(spentPence / 100 / outcomes) }),
  };
}

function shareOfDays({ fromOn, untilOn }: Budgeted, today: CalendarDay): number {
  const days = daysBetween(fromOn, addDays(untilOn, 1));
  return Math.min(1, Math.max(0, daysBetween(fromOn, addDays(today, 1)) / days));
}

function paceOfMonths(own: readonly SpendEntry[]): { average: number; last: CalendarDay } | undefined {
  const months = [...new Set(own.map(({ month }) => month))].sort().slice(-paceMonths);
  const last = months.at(-1);
  if (!last || months.length < paceMonths) return undefined;
  return { last, average: sum(own.filter(({ month }) => months.includes(month))) / paceMonths };
}

/** Whole months after one, up to the month of a day. */
function monthsAfter(last: CalendarDay, untilOn: CalendarDay): number {
  let months = 0;
  for (let month = addMonths(last, 1); month <= firstOfMonth(untilOn); month = addMonths(month, 1)) months += 1;
  return months;
}

/** Months of which spending can be entered: from a stream's first to the current one, or to its last; the newest first. */
export function monthsToEnter({ fromOn, untilOn }: Pick<Budgeted, "fromOn" | "untilOn">, today: CalendarDay): CalendarDay[] {
  const months: CalendarDay[] = [];
  for (let month = firstOfMonth(fromOn); month <= today && month <= untilOn; month = addMonths(month, 1)) months.unshift(month);
  return months;
}

/** What an entry amounts to with everything that put it right. */
export const putRight = (entry: SpendEntry, entries: readonly SpendEntry[]): number => entry.pence + sum(entries.filter(({ correctsId }) => correctsId === entry.id));
