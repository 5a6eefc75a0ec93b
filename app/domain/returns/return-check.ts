import type { MeasureDefinition } from "#app/domain/agreements/measure";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ReturnLine } from "./return-line";

/** What a check found: an error keeps the return from being frozen, a warning is read and accepted. */
export interface ReturnCheck {
  /** Stable, ours, never reused: R001 and on. */
  code: string;
  severity: "error" | "warning";
  message: string;
  caseId?: string;
  lineId?: string;
}

export interface ReturnToCheck {
  today: CalendarDay;
  lines: readonly ReturnLine[];
  measures: readonly MeasureDefinition[];
}

export interface CheckRule {
  code: string;
  severity: ReturnCheck["severity"];
  /** What the rule asks, for the page that lists them. */
  title: string;
  find: (given: ReturnToCheck) => Omit<ReturnCheck, "code" | "severity">[];
}
