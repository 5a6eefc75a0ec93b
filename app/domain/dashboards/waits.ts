import { defaultClocks, firstMeetingDueOn, planDueOn, triageDueOn } from "#app/domain/applications/clocks";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { quarterOf, type Quarter } from "#app/domain/calendar/financial-quarter";
import { workingDaysBetween } from "#app/domain/calendar/working-days";

/** What somebody waits for, in order. */
export const waitStages = ["triage", "first_meeting", "plan"] as const;
export type WaitStage = (typeof waitStages)[number];

/** Working days within which each is to happen, as the place set them [L]. */
export const clockOf: Record<WaitStage, number> = { triage: defaultClocks.acknowledgeAndTriage, first_meeting: defaultClocks.firstMeeting, plan: defaultClocks.assessmentAndPlan };

/** So many cases whose wait began on one day and ended on another, or has not ended. */
export interface WaitRow {
  fromOn: CalendarDay;
  toOn: CalendarDay | null;
  /** Triage of what is urgent is due the same day. */
  urgent: boolean;
  /** It was closed before it came to that. */
  closed: boolean;
  cases: number;
}

export interface Waits {
  /** Cases whose wait began in the quarter, without those closed before it ended. */
  began: number;
  /** Working days half of them waited at most; `null` while fewer than half have got there. */
  median: number | null;
  /** And nine in ten. */
  nineInTen: number | null;
  inTime: number;
  /** Got there after its day, or has not and the day has passed. */
  late: number;
  /** Has not got there, and its day is still to come. */
  notDue: number;
  /** Closed before: not counted in anything else. */
  closedBefore: number;
}

/** The last day it is in time. */
export function dueOnOf(stage: WaitStage, { fromOn, urgent }: Pick<WaitRow, "fromOn" | "urgent">): CalendarDay {
  if (stage === "triage") return triageDueOn(fromOn, defaultClocks, urgent ? "urgent" : "usual");
  return stage === "first_meeting" ? firstMeetingDueOn(fromOn) : planDueOn(fromOn);
}

/**
 * Waits by the quarter in which they began. Who still waits counts as waiting longer than everybody who does not, so that a median of
 * those who got there first is not taken for everybody's. A wait that ended before it began, as records may say, took no day.
 */
export function waitsByQuarter(stage: WaitStage, rows: readonly WaitRow[], today: CalendarDay): Map<Quarter, Waits> {
  const quarters = [...new Set(rows.map(({ fromOn }) => quarterOf(fromOn)))];
  return new Map(quarters.map((quarter) => [quarter, waitsOf(stage, rows.filter(({ fromOn }) => quarterOf(fromOn) === quarter), today)]));
}

function waitsOf(stage: WaitStage, rows: readonly WaitRow[], today: CalendarDay): Waits {
  const counted = rows.filter(({ toOn, closed }) => toOn !== null || !closed);
  const sum = (which: readonly WaitRow[]) => which.reduce((total, { cases }) => total + cases, 0);
  const inState = (state: ReturnType<typeof stateOf>) => sum(counted.filter((row) => stateOf(stage, row, today) === state));
  const lengths = counted.map(({ fromOn, toOn, cases }) => ({ days: toOn === null ? null : Math.max(0, workingDaysBetween(fromOn, toOn)), cases })).sort((a, b) => (a.days ?? Infinity) - (b.days ?? Infinity));
  return {
    began: sum(counted),
    median: reachedBy(lengths, 0.5),
    nineInTen: reachedBy(lengths, 0.9),
    inTime: inState("in-time"),
    late: inState("late"),
    notDue: inState("not-due"),
    closedBefore: sum(rows) - sum(counted),
  };
}

function stateOf(stage: WaitStage, row: WaitRow, today: CalendarDay): "in-time" | "late" | "not-due" {
  const due = dueOnOf(stage, row);
  if (row.toOn !== null) return row.toOn <= due ? "in-time" : "late";
  return today > due ? "late" : "not-due";
}

/** The shortest wait that so great a share of the cases had at most; `null` where that many have not got there, or there are none. */
function reachedBy(lengths: readonly { days: number | null; cases: number }[], share: number): number | null {
  const needed = Math.ceil(lengths.reduce((sum, { cases }) => sum + cases, 0) * share);
  let reached = 0;
  for (const { days, cases } of lengths) {
    reached += cases;
    if (reached >= needed) return days;
  }
  return null;
}
