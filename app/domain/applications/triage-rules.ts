import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Offer } from "#app/domain/cases/offer";
import { offerRules } from "./offer-rules";
import { reasonWords, type ReasonKey, type ReasonWords } from "./reason-words";
import type { TriageFacts } from "./triage-facts";
import { urgencyLevels, type OfferRule, type UrgencyLevel, type UrgencyRule } from "./triage-rule";
import { urgencyRules } from "./urgency-rules";

export { isDutyAge, triageFacts, type TriageFacts } from "./triage-facts";
export type { OfferRule, UrgencyLevel, UrgencyRule } from "./triage-rule";

/** Changes with any rule's wording, dates or conditions; stored with every decision. */
export const triageRulesVersion = "2026-11-1";

export interface TriageRules {
  offers: readonly OfferRule[];
  urgency: readonly UrgencyRule[];
}

/** Every rule there is, those no longer valid among them: an old decision must still be explained. */
export const triageRules: TriageRules = { offers: offerRules, urgency: urgencyRules };

export interface TriageReason {
  ruleId: string;
  text: string;
  /** As they would have read it in English on the day. */
  toResident: string;
  /** Which of the reasons it is, to be said in their language; decisions taken before there were several have none. */
  said?: { key: ReasonKey; age: number };
}

/** What the rules suggest. A person decides. */
export interface OfferSuggestion {
  primary: Offer;
  /** Whether Skills for All fits beside the primary offer. */
  alsoSkills: boolean;
  reasons: TriageReason[];
  urgency: { level: UrgencyLevel; reasons: TriageReason[] };
  rulesVersion: string;
}

// Somebody who fits several: the offer made for the fewest people comes first.
const order: readonly Offer[] = ["youth_pathways", "working_futures", "skills_for_all"];

const validOn = (today: CalendarDay) => (rule: OfferRule | UrgencyRule) => rule.validFrom <= today && (rule.validTo === undefined || today <= rule.validTo);

/** The offer that fits, why, and how soon. Everybody gets one: where no criterion is met, a fall-back says so. */
export function suggestOffer(facts: TriageFacts, today: CalendarDay, rules: TriageRules = triageRules): OfferSuggestion {
  const reason = ({ id, text, toResident }: OfferRule | UrgencyRule): TriageReason => {
    const said = { key: toResident(facts), age: facts.age ?? 0 };
    return { ruleId: id, text, toResident: reasonWords[said.key](said.age), said };
  };
  const holding = rules.offers.filter(validOn(today)).filter((rule) => rule.holds(facts));
  const fitting = holding.filter((rule) => !rule.fallBack);
  const candidates = fitting.length > 0 ? fitting : holding.slice(0, 1);
  const primary = order.find((offer) => candidates.some((rule) => rule.offer === offer)) ?? "skills_for_all";
  const alsoSkills = primary !== "skills_for_all" && candidates.some((rule) => rule.offer === "skills_for_all");

  const pressing = rules.urgency.filter(validOn(today)).filter((rule) => rule.holds(facts));
  const level = urgencyLevels.find((one) => pressing.some((rule) => rule.urgency === one)) ?? "usual";
  return {
    primary,
    alsoSkills,
    reasons: candidates.filter((rule) => rule.offer === primary || (alsoSkills && rule.offer === "skills_for_all")).map(reason),
    urgency: { level, reasons: pressing.map(reason) },
    rulesVersion: triageRulesVersion,
  };
}

/** What a resident reads, in their language: each reason once, though several rules may say the same thing about somebody. */
export function reasonsToResident(reasons: readonly TriageReason[], words: ReasonWords): string[] {
  return [...new Set(reasons.map(({ toResident, said }) => (said && words[said.key] ? words[said.key](said.age) : toResident)))];
}

/** The reasons of a suggestion that speak for one offer. Those of rules since removed speak for the one that was suggested first. */
export function reasonsFor(offer: Offer, { primary, reasons }: Pick<OfferSuggestion, "primary" | "reasons">): TriageReason[] {
  return reasons.filter(({ ruleId }) => (triageRules.offers.find(({ id }) => id === ruleId)?.offer ?? primary) === offer);
}
