import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Quarter } from "#app/domain/calendar/financial-quarter";

/** A change of an agreement: written by one, agreed by another, and from then on a numbered version of it. */
export const variationStatuses = ["draft", "agreed", "discarded"] as const;
export type VariationStatus = (typeof variationStatuses)[number];
export type VariationEvent = "change" | "agree" | "discard";

export const variationLife: Record<VariationStatus, Partial<Record<VariationEvent, VariationStatus>>> = {
  draft: { change: "draft", agree: "agreed", discard: "discarded" },
  agreed: {},
  discarded: {},
};

/** Why an agreement is changed [L]. */
export const variationReasons = ["funder_changed_it", "partner_joined", "partner_left", "targets_reprofiled", "budget_moved", "geography_changed", "correction", "other"] as const;
export type VariationReason = (typeof variationReasons)[number];

/** The whole of what a variation may change. Money in whole pence; a year is named by the calendar year it begins in, as targets are. */
export interface AgreementContent {
  name: string;
  summary: string;
  /** The councils whose residents it is for, by organisation. */
  councilIds: readonly string[];
  partners: readonly { organisationId: string; duty: string }[];
  yearTargets: readonly { measureCode: string; year: string; people: number }[];
  quarterTargets: readonly { measureCode: string; quarter: Quarter; people: number }[];
  streams: readonly { streamId: string; budgetPence: number | null; fromOn: CalendarDay; untilOn: CalendarDay }[];
}
