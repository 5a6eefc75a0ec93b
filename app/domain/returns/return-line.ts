import type { StreamShare } from "#app/domain/agreements/claims";
import type { CaseFacts } from "#app/domain/agreements/counts";
import type { FactKind } from "#app/domain/agreements/countable-fact";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Quarter } from "#app/domain/calendar/financial-quarter";
import type { Offer } from "#app/domain/cases/offer";
import type { ContractKind, EmploymentType, EvidenceLevel, OutcomeSource } from "#app/domain/outcomes/outcome";
import { textOrder } from "#app/domain/text-order";

/**
 * Why a line of an earlier, frozen quarter stands in this return: it was recorded after the freeze; it takes part in a correction;
 * it was recorded in error; or it was on record in time but only meets the rule now.
 */
export const adjustmentReasons = ["recorded_late", "corrected", "withdrawn", "met_later"] as const;
export type AdjustmentReason = (typeof adjustmentReasons)[number];

/** One thing counted under one measure, once. Plain JSON, so that it can be frozen as it is; it holds no name and no date of birth. */
export interface ReturnLine {
  /** The same for the same fact, measure and direction in every build. */
  id: string;
  /** The quarter of the return this line stands in. */
  returnQuarter: Quarter;
  /** The stream that return is for; absent where it is for the agreement as a whole. */
  ofStream?: string;
  /** Set where other streams' parts of it belong to other returns. */
  partOnly?: true;
  /** The quarter the event happened in: where it counts. */
  eventQuarter: Quarter;
  lineKind: "claim" | "adjustment";
  adjustmentReason?: AdjustmentReason;
  /** -1 takes back what an earlier return claimed. */
  events: 1 | -1;
  measureCode: string;
  measureVersion: number;
  group?: string;
  factId: string;
  caseId: string;
  caseReference: string;
  residentId: string;
  kind: FactKind;
  happenedOn: CalendarDay;
  recordedOn: CalendarDay;
  offer?: Offer;
  supportStartedOn?: CalendarDay;
  ageAtStart?: number;
  neetAtStart?: boolean;
  employer?: string;
  employmentType?: EmploymentType;
  contractKind?: ContractKind;
  hoursAWeek?: number;
  weeklyPayPence?: number;
  /** 0 (entry level) to 8. */
  qualificationLevel?: number;
  evidenceLevel: EvidenceLevel;
  source?: OutcomeSource;
  verified: boolean;
  shares: readonly StreamShare[];
}

/** A case as a return sees it. */
export interface SupportedCase extends CaseFacts {
  caseId: string;
  caseReference: string;
  residentId: string;
}

export function lineId(factId: string, measureCode: string, events: 1 | -1): string {
  return `${factId}/${measureCode}/${events === 1 ? "counted" : "taken-back"}`;
}

/** By measure, then by the day it happened, then by case: the same lines always come in the same order. */
export function inOrder(lines: readonly ReturnLine[]): ReturnLine[] {
  return [...lines].sort(
    (a, b) =>
      textOrder(a.measureCode, b.measureCode) ||
      textOrder(a.happenedOn, b.happenedOn) ||
      textOrder(a.caseReference, b.caseReference) ||
      textOrder(a.id, b.id),
  );
}
