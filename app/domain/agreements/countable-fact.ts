import type { BarrierCode } from "#app/domain/cases/barrier";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { type EvidenceLevel, type Outcome, type OutcomeKind, outcomeKinds } from "#app/domain/outcomes/outcome";

/** What the service itself did that a measure may count, beside what happened in the resident's life. */
export const supportFactKinds = ["first_meeting_held", "plan_agreed", "barrier_closed"] as const;
export type SupportFactKind = (typeof supportFactKinds)[number];

export const factKinds = [...outcomeKinds, ...supportFactKinds] as const;
export type FactKind = OutcomeKind | SupportFactKind;

/** A first meeting, an agreed plan or a closed barrier, read from the case. */
export interface SupportFact {
  id: string;
  caseId: string;
  residentId: string;
  kind: SupportFactKind;
  happenedOn: CalendarDay;
  recordedAt: Date;
  recordedBy: string;
  evidenceLevel: EvidenceLevel;
  barrierCode?: BarrierCode;
  supersedesId?: string;
  supersededById?: string;
  recordedInError?: boolean;
}

/** Anything a measure can count: one engine serves them all. */
export type CountableFact = Outcome | SupportFact;

const kindsOfOutcome: readonly FactKind[] = outcomeKinds;

export function isOutcome(fact: CountableFact): fact is Outcome {
  return kindsOfOutcome.includes(fact.kind);
}
