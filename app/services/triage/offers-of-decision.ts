import type { TriageDecision } from "#app/domain/applications/triage";
import { reasonsFor, type OfferSuggestion } from "#app/domain/applications/triage-rules";
import { offerNames, type Offer } from "#app/domain/cases/offer";

type Accept = Extract<TriageDecision, { kind: "accept" }>;

/** The offers somebody is accepted into: one, or Skills for All beside it. */
export function offersOf({ offer, alsoSkills }: Accept): Offer[] {
  return alsoSkills && offer !== "skills_for_all" ? [offer, "skills_for_all"] : [offer];
}

/** Why a spell began: the adviser's own words, else the reasons of the rules, else the code of the reason for going against them. */
export function whyOf(offer: Offer, { note, overrideReason }: Accept, suggestion: OfferSuggestion): string {
  const reasons = reasonsFor(offer, suggestion).map(({ text }) => text).join("; ");
  return note || reasons || overrideReason || "chosen_at_triage";
}

/** As a message says them. */
export const offerWords = (decision: Accept): string => offersOf(decision).map((offer) => offerNames[offer]).join(" and ");
