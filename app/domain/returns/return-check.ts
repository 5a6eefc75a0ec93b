import type { MeasureDefinition } from "#app/domain/agreements/measure";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { NearDuplicate } from "./near-duplicates";
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
  /** Lines that look like one event twice, found where the records are at hand. */
  alike?: readonly NearDuplicate[];
  /** Cases that few may see: what another case shows of the same person is not told beside them. */
  restricted?: ReadonlySet<string>;
  /** Outcomes whose evidence was drawn at random, looked at again and did not hold. */
  notUpheld?: ReadonlySet<string>;
}

export interface CheckRule {
  code: string;
  severity: ReturnCheck["severity"];
  /** What the rule asks, for the page that lists them. */
  title: string;
  find: (given: ReturnToCheck) => Omit<ReturnCheck, "code" | "severity">[];
}
