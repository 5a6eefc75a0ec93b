import type { CountableFact } from "#app/domain/agreements/countable-fact";
import { nextQuarter, type Quarter } from "#app/domain/calendar/financial-quarter";
import { stands } from "#app/domain/outcomes/outcome";
import { countFacts, type WhatToCount } from "./count-facts";
import { type AdjustmentReason, inOrder, lineId, type ReturnLine } from "./return-line";
import { type MeasureTotal, totalsOf } from "./totals";

export type { AdjustmentReason, ReturnLine, SupportedCase } from "./return-line";

export interface FrozenQuarter {
  quarter: Quarter;
  frozenAt: Date;
}

export interface ReturnInput extends WhatToCount {
  quarter: Quarter;
  /** The lines of every return of this agreement that is frozen, signed off or exported. */
  alreadyClaimed: readonly ReturnLine[];
  earlierFrozenQuarters: readonly FrozenQuarter[];
}

export interface BuiltReturn {
  /** Claims of this quarter and adjustments of earlier ones, in order. */
  lines: ReturnLine[];
  totals: MeasureTotal[];
  adjustments: ReturnLine[];
}

type FactsById = ReadonlyMap<string, CountableFact>;

/**
 * An event counts in the quarter it happened in. Where that quarter is frozen, it becomes an adjustment in the first quarter after
 * it that is not, with a reason; so does taking back what was claimed and no longer stands. Nothing frozen ever moves.
 * Throws a RangeError where a fact belongs to a case that was not handed in.
 */
export function buildReturn(input: ReturnInput): BuiltReturn {
  const { quarter } = input;
  const facts: FactsById = new Map(input.facts.map((fact) => [fact.id, fact]));
  const frozenAt = new Map(input.earlierFrozenQuarters.filter((frozen) => frozen.quarter !== quarter).map((frozen) => [frozen.quarter, frozen.frozenAt]));
  const firstOpenAfter = (past: Quarter): Quarter => {
    const next = nextQuarter(past);
    return frozenAt.has(next) ? firstOpenAfter(next) : next;
  };

  const claimed = claimsInForce(input);
  const isGone = ({ factId }: ReturnLine) => {
    const fact = facts.get(factId);
    return fact !== undefined && !stands(fact);
  };
  const takenBack = claimed
    .filter((line) => isGone(line) && firstOpenAfter(line.returnQuarter) === quarter)
    .map((line) => adjustment(line, quarter, -1, whyTakenBack(line.factId, facts)));

  const counted = countFacts(input, claimed.filter((line) => !isGone(line)));
  const claims = counted.filter(({ eventQuarter }) => eventQuarter === quarter);
  const late = counted.flatMap((line) => {
    const frozen = frozenAt.get(line.eventQuarter);
    if (!frozen || firstOpenAfter(line.eventQuarter) !== quarter) return [];
    return adjustment(line, quarter, 1, whyAdded(facts.get(line.factId), frozen));
  });

  const lines = inOrder([...claims, ...late, ...takenBack]);
  return { lines, totals: totalsOf(lines, input.measures), adjustments: lines.filter(({ lineKind }) => lineKind === "adjustment") };
}

/** What earlier returns claimed and did not take back since. */
function claimsInForce({ alreadyClaimed, quarter }: ReturnInput): ReturnLine[] {
  const earlier = alreadyClaimed.filter(({ returnQuarter }) => returnQuarter !== quarter);
  const takenBack = new Set(earlier.filter(({ events }) => events === -1).map(({ id }) => id));
  return earlier.filter(({ events, factId, measureCode }) => events === 1 && !takenBack.has(lineId(factId, measureCode, -1)));
}

function adjustment(line: ReturnLine, returnQuarter: Quarter, events: 1 | -1, adjustmentReason: AdjustmentReason): ReturnLine {
  return { ...line, id: lineId(line.factId, line.measureCode, events), returnQuarter, lineKind: "adjustment", adjustmentReason, events };
}

/** A correction that was itself withdrawn leaves nothing standing: that is a withdrawal. */
function whyTakenBack(factId: string, facts: FactsById): AdjustmentReason {
  const fact = facts.get(factId);
  if (fact?.supersededById) return whyTakenBack(fact.supersededById, facts);
  return fact && stands(fact) ? "corrected" : "withdrawn";
}

function whyAdded(fact: CountableFact | undefined, frozenAt: Date): AdjustmentReason {
  if (!fact || fact.recordedAt <= frozenAt) return "met_later";
  return fact.supersedesId ? "corrected" : "recorded_late";
}
