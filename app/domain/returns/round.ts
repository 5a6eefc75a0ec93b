import { daysBetween, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { quarterSpan, type Quarter } from "#app/domain/calendar/financial-quarter";
import { addWorkingDays } from "#app/domain/calendar/working-days";
import type { ReturnStatus } from "./return";

/** What a round waits for: the quarter's end, a return, its freezing, its signing off, its sending; or nothing more. */
export type RoundWaits = "quarter" | "building" | "freezing" | "signing_off" | "sending" | "nothing";

export interface RoundStands {
  waitsFor: RoundWaits;
  /** Calendar days past the due day; absent where it is sent or not yet due. */
  overdueDays?: number;
}

const waitsByStatus: Record<ReturnStatus, RoundWaits> = { open: "building", checked: "freezing", frozen: "signing_off", signed_off: "sending", exported: "nothing", superseded: "building" };

/** Where a round stands, told by its return and the calendar. */
export function roundStands({ quarter, dueOn, status }: { quarter: Quarter; dueOn: CalendarDay; status: ReturnStatus | undefined }, today: CalendarDay): RoundStands {
  if (quarterSpan(quarter).to >= today) return { waitsFor: "quarter" };
  const waitsFor = status === undefined ? "building" : waitsByStatus[status];
  return waitsFor !== "nothing" && today > dueOn ? { waitsFor, overdueDays: daysBetween(dueOn, today) } : { waitsFor };
}

/** [L] Returns are due so many working days after their quarter, unless whoever opens the round says another day. */
export const workingDaysUntilDue = 20;
export const usuallyDueOn = (quarter: Quarter): CalendarDay => addWorkingDays(quarterSpan(quarter).to, workingDaysUntilDue);

export type DueDayProblem = "before-the-end" | "too-late";

/** A return is due after its quarter has ended, and within a year of that. `undefined` where the day will do. */
export function checkDueDay(quarter: Quarter, dueOn: CalendarDay): DueDayProblem | undefined {
  const { to } = quarterSpan(quarter);
  if (dueOn <= to) return "before-the-end";
  return daysBetween(to, dueOn) > 366 ? "too-late" : undefined;
}
