import { ageOn } from "#app/domain/calendar/age";
import type { ConditionRule } from "./condition";
import { offerWords, orList } from "./words";

/** By the day it happened, not on it: a job found after an offer ended is still that offer's work [L]. */
const beenInAnOffer: ConditionRule = ({ happenedOn }, { offers }, { enrolments }) => {
  if (!offers) return undefined;
  const been = enrolments.filter(({ fromOn }) => fromOn <= happenedOn).map(({ offer }) => offer);
  const recorded = [...new Set(been)].map((offer) => offerWords[offer]).sort();
  return {
    label: "Offer",
    met: been.some((offer) => offers.includes(offer)),
    needed: () => `support in ${orList(offers.map((offer) => offerWords[offer]))} by that day`,
    recorded: () => (recorded.length > 0 ? recorded.join(", ") : undefined),
    canStillBeMet: false,
  };
};

const ageWhenSupportStarted: ConditionRule = (_fact, { ageAtStart }, { bornOn, supportStartedOn }) => {
  if (!ageAtStart) return undefined;
  const age = bornOn && supportStartedOn ? ageOn(bornOn, supportStartedOn) : undefined;
  return {
    label: "Age",
    met: age !== undefined && age >= ageAtStart.from && age <= ageAtStart.to,
    needed: () => `age ${ageAtStart.from} to ${ageAtStart.to} when support started`,
    recorded: () => (age === undefined ? undefined : String(age)),
    canStillBeMet: age === undefined,
  };
};

const neetWhenSupportStarted: ConditionRule = (_fact, { neetAtStart }, context) => {
  if (neetAtStart === undefined) return undefined;
  const words = (neet: boolean) => `${neet ? "not in" : "in"} education, employment or training`;
  return {
    label: "Situation at the start",
    met: context.neetAtStart === neetAtStart,
    needed: () => `${words(neetAtStart)} when support started`,
    recorded: () => (context.neetAtStart === undefined ? undefined : words(context.neetAtStart)),
    canStillBeMet: context.neetAtStart === undefined,
  };
};

export const personConditions: readonly ConditionRule[] = [beenInAnOffer, ageWhenSupportStarted, neetWhenSupportStarted];
