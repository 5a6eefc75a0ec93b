import { attribute, type FundingStream } from "#app/domain/agreements/claims";
import { type CountedFact, counts, type EnrolmentSpell } from "#app/domain/agreements/counts";
import { type CountableFact, isOutcome } from "#app/domain/agreements/countable-fact";
import { type MeasureDefinition, measuresOn } from "#app/domain/agreements/measure";
import { ageOn } from "#app/domain/calendar/age";
import { type CalendarDay, londonDayOf } from "#app/domain/calendar/calendar-day";
import { quarterOf } from "#app/domain/calendar/financial-quarter";
import type { Offer } from "#app/domain/cases/offer";
import { employmentTypeOf, isVerified, weeklyPayPence } from "#app/domain/outcomes/outcome";
import { textOrder } from "#app/domain/text-order";
import { lineId, type ReturnLine, type SupportedCase } from "./return-line";

export interface WhatToCount {
  today: CalendarDay;
  agreement: { fromOn: CalendarDay; untilOn: CalendarDay };
  /** Every version of every measure, in the order in which they are shown. */
  measures: readonly MeasureDefinition[];
  streams: readonly FundingStream[];
  /** Every fact of the agreement's cases, superseded ones too. */
  facts: readonly CountableFact[];
  cases: readonly SupportedCase[];
}

/**
 * Everything of the agreement that counts and is not claimed yet, in whatever quarter it happened, as claims of that quarter.
 * Where only one of several may count, what is already claimed goes first, then what happened first. What is `settled` is not counted
 * again; what is claimed and not settled is, because another stream's part of it may still be to claim.
 */
export function countFacts({ today, agreement, measures, streams, facts, cases }: WhatToCount, claimed: readonly ReturnLine[], settled: ReadonlySet<string> = new Set(claimed.map(({ id }) => id))): ReturnLine[] {
  const caseOf = new Map(cases.map((each) => [each.caseId, each]));
  const measuresOf = remember((on: CalendarDay) => measuresOn(measures, on));
  const countedOf = remember<string, CountedFact[]>(() => []);
  for (const line of claimed) countedOf(line.residentId).push(line);

  const lines: ReturnLine[] = [];
  for (const fact of [...facts].filter(({ happenedOn }) => agreement.fromOn <= happenedOn && happenedOn <= agreement.untilOn).sort(asItHappened)) {
    const supported = caseOf.get(fact.caseId);
    if (!supported) throw new RangeError(`case ${fact.caseId} of a fact was not handed in`);
    const otherCounted = countedOf(fact.residentId);
    const context = { ...supported, today, otherCounted };
    for (const measure of measuresOf(fact.happenedOn)) {
      if (!measure.countsKinds.includes(fact.kind) || settled.has(lineId(fact.id, measure.code, 1))) continue;
      if (!counts(fact, measure, context)) continue;
      const line = lineOf(fact, measure, supported, streams);
      lines.push(line);
      otherCounted.push(line);
    }
  }
  return lines;
}

const asItHappened = (a: CountableFact, b: CountableFact) =>
  textOrder(a.happenedOn, b.happenedOn) || a.recordedAt.getTime() - b.recordedAt.getTime() || textOrder(a.id, b.id);

function remember<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const found = new Map<Key, Value>();
  return (key) => {
    const known = found.get(key) ?? find(key);
    found.set(key, known);
    return known;
  };
}

function lineOf(fact: CountableFact, measure: MeasureDefinition, supported: SupportedCase, streams: readonly FundingStream[]): ReturnLine {
  const { bornOn, supportStartedOn, neetAtStart, enrolments, caseReference } = supported;
  const quarter = quarterOf(fact.happenedOn);
  const offer = offerOn(enrolments, fact.happenedOn, measure.offers);
  return {
    id: lineId(fact.id, measure.code, 1),
    returnQuarter: quarter,
    eventQuarter: quarter,
    lineKind: "claim",
    events: 1,
    measureCode: measure.code,
    measureVersion: measure.version,
    group: measure.group,
    factId: fact.id,
    caseId: fact.caseId,
    caseReference,
    residentId: fact.residentId,
    kind: fact.kind,
    happenedOn: fact.happenedOn,
    recordedOn: londonDayOf(fact.recordedAt),
    offer,
    supportStartedOn,
    ageAtStart: bornOn && supportStartedOn && ageOn(bornOn, supportStartedOn),
    neetAtStart,
    ...workOf(fact),
    evidenceLevel: fact.evidenceLevel,
    shares: attribute({ measureCode: measure.code, offer, happenedOn: fact.happenedOn }, streams),
  };
}

function workOf(fact: CountableFact): Pick<ReturnLine, "employer" | "employmentType" | "contractKind" | "hoursAWeek" | "weeklyPayPence" | "qualificationLevel" | "source" | "verified"> {
  if (!isOutcome(fact)) return { verified: false };
  const { kind, employer, contractKind, hoursAWeek, qualificationLevel, source } = fact;
  const work = { employer, contractKind, hoursAWeek, qualificationLevel, source };
  return { ...work, employmentType: employmentTypeOf(kind, contractKind), weeklyPayPence: weeklyPayPence(fact), verified: isVerified(fact) };
}

/** The offer somebody was in that day, else the one they were in last; of the measure's own offers where it names them. */
function offerOn(enrolments: readonly EnrolmentSpell[], on: CalendarDay, allowed?: readonly Offer[]): Offer | undefined {
  const been = enrolments
    .filter(({ offer, fromOn }) => fromOn <= on && (!allowed || allowed.includes(offer)))
    .map((spell) => ({ ...spell, lastDay: spell.untilOn === undefined || spell.untilOn > on ? on : spell.untilOn }))
    .sort((a, b) => textOrder(b.lastDay, a.lastDay) || textOrder(b.fromOn, a.fromOn) || textOrder(a.offer, b.offer));
  return been[0]?.offer;
}
