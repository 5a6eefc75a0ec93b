import type { Offer } from "#app/domain/cases/offer";
import { applicationLife, type ApplicationStatus, type OverrideReason } from "./application";
import type { OfferSuggestion } from "./triage-rules";

export type TriageDecision =
  | { kind: "accept"; offer: Offer; alsoSkills: boolean; overrideReason?: OverrideReason; note?: string }
  | { kind: "ask"; question: string }
  | { kind: "signpost"; where: string; note: string };

/** For a case that came back to the queue: another decision, or the offer stays as it is. */
export type ReturnDecision = TriageDecision | { kind: "keep"; note: string };

export interface Decided<Decision> {
  decision: Decision;
  /** The person accepted them into another offer than the rules suggested. */
  overridden: boolean;
  decidedAt: Date;
}

type NeedsReason = "override-needs-reason";

function decided<Decision extends ReturnDecision>(decision: Decision, suggestion: Pick<OfferSuggestion, "primary">, now: Date): Decided<Decision> | NeedsReason {
  const overridden = decision.kind === "accept" && decision.offer !== suggestion.primary;
  if (overridden && decision.overrideReason === undefined) return "override-needs-reason";
  return { decision, overridden, decidedAt: now };
}

/**
 * What becomes of an application. `past-triage` where somebody already decided; `override-needs-reason` where the offer is not the
 * suggested one and no coded reason is given. Skills for All beside the offer needs no reason either way.
 */
export function decideTriage({ status, suggestion, decision, now }: {
  status: ApplicationStatus;
  suggestion: Pick<OfferSuggestion, "primary">;
  decision: TriageDecision;
  now: Date;
}): (Decided<TriageDecision> & { status: ApplicationStatus }) | "past-triage" | NeedsReason {
  const next = applicationLife[status][decision.kind];
  if (next === undefined) return "past-triage";
  const result = decided(decision, suggestion, now);
  return result === "override-needs-reason" ? result : { ...result, status: next };
}

/**
 * What becomes of a case that came back to the queue (a provider's no or silence, the resident's "this doesn't fit me", a request
 * for another offer). The application itself was accepted long ago and does not change.
 */
export function decideReturn({ open, suggestion, decision, now }: {
  /** Whether the triage entry still waits for a decision. */
  open: boolean;
  suggestion: Pick<OfferSuggestion, "primary">;
  decision: ReturnDecision;
  now: Date;
}): Decided<ReturnDecision> | "past-triage" | NeedsReason {
  return open ? decided(decision, suggestion, now) : "past-triage";
}
