import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Offer } from "#app/domain/cases/offer";
import type { EmploymentType, EvidenceLevel } from "#app/domain/outcomes/outcome";
import { textOrder } from "#app/domain/text-order";
import type { FactKind } from "./countable-fact";

/**
 * What counts, as dated data: a change is a new row with a higher version, never a change of this one.
 * Every threshold is a local choice [L]; what is left out is not asked.
 */
export interface MeasureDefinition {
  id: string;
  /** Ours, the same in every version, and never a national indicator's code. */
  code: string;
  title: string;
  /** In plain English, as it is shown to the people who record and sign. */
  definition: string;
  countsKinds: readonly FactKind[];
  /** The person has been in one of these offers by the day it happened. */
  offers?: readonly Offer[];
  minimumHoursAWeek?: number;
  minimumWeeklyEarningsPence?: number;
  /** Earned from the jobs that count, by the day it happened; or so many weeks of self-employment instead, whose pay nobody sees [S]. */
  earned?: { pence: number; orSelfEmployedWeeks?: number };
  employmentTypes?: readonly EmploymentType[];
  /** Weeks in work by the day it happened. */
  weeks?: number;
  /** The longest break, in days, between two jobs that are added together. */
  allowedGapDays?: number;
  mayCombineSpells?: boolean;
  /** Counts from the day support started until so many months after support started, or after it ended. */
  window?: { from: "support_start" | "support_end"; months: number };
  minimumEvidence: EvidenceLevel;
  /** One for a person in so many months, over every measure of the same `group` (or of this code alone). */
  oncePerMonths?: number;
  group?: string;
  oncePerCase?: boolean;
  /** Whole years of age on the day support started, both included. */
  ageAtStart?: { from: number; to: number };
  neetAtStart?: boolean;
  version: number;
  validFrom: CalendarDay;
  /** The last day on which this version applies. */
  validTo?: CalendarDay;
  /** Shown as "local setting": never presented as national law. */
  localSetting: true;
}

/** Whether this version applies to something that happened on that day. */
export function isInForce({ validFrom, validTo }: Pick<MeasureDefinition, "validFrom" | "validTo">, on: CalendarDay): boolean {
  return validFrom <= on && (validTo === undefined || on <= validTo);
}

/** The version of each measure in force on a day, ordered by code; where two versions overlap, the later one. */
export function measuresOn(measures: readonly MeasureDefinition[], on: CalendarDay): MeasureDefinition[] {
  const latest = new Map<string, MeasureDefinition>();
  for (const measure of measures) {
    const known = latest.get(measure.code);
    if (isInForce(measure, on) && (!known || known.version < measure.version)) latest.set(measure.code, measure);
  }
  return [...latest.values()].sort((a, b) => textOrder(a.code, b.code));
}

/** Two measures that share a group share the limit of one in so many months. */
export function repeatKey({ code, group }: { code: string; group?: string }): string {
  return group === undefined ? `measure ${code}` : `group ${group}`;
}
