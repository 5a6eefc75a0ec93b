import { type Missing, isNearMiss, whyCounts } from "#app/domain/agreements/counts";
import { isOutcome } from "#app/domain/agreements/countable-fact";
import { measuresOn } from "#app/domain/agreements/measure";
import { addMonths, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { type OutcomeKind, stands } from "#app/domain/outcomes/outcome";
import { textOrder } from "#app/domain/text-order";
import { countFacts, type WhatToCount } from "./count-facts";
import type { ReturnLine } from "./return-line";

/** An outcome that does not count under a measure, and still can. */
export interface NearMiss {
  outcomeId: string;
  caseId: string;
  caseReference: string;
  kind: OutcomeKind;
  happenedOn: CalendarDay;
  measureCode: string;
  measureTitle: string;
  missing: readonly Missing[];
  /** Calendar days until it cannot count any more; `undefined` where no window closes. */
  daysLeft?: number;
}

/** [L] Nobody is sent after what happened longer ago. */
export const monthsLookedBack = 12;

/** What a frozen return claimed, by fact and measure. */
export type Claimed = Pick<ReturnLine, "factId" | "measureCode">;

/** Everything that counts for these people, what frozen returns claimed first, as it is when a return is built: rules of "once" look at it. */
export function countedSoFar(input: WhatToCount, claimed: readonly Claimed[]): ReturnLine[] {
  const isClaimed = (line: Claimed) => claimed.some(({ factId, measureCode }) => factId === line.factId && measureCode === line.measureCode);
  const first = countFacts({ ...input, facts: input.facts.filter(({ id }) => claimed.some(({ factId }) => factId === id)) }, []).filter(isClaimed);
  return [...first, ...countFacts(input, first)];
}

/**
 * Outcomes of the last twelve months that a measure of their kind does not count and still could, were more recorded or something new to
 * happen: the one whose window closes first at the top, then the older before the newer.
 */
export function nearMisses(input: WhatToCount, claimed: readonly Claimed[]): NearMiss[] {
  const counted = countedSoFar(input, claimed);
  const ids = new Set(counted.map(({ factId, measureCode }) => `${factId}/${measureCode}`));
  const caseOf = new Map(input.cases.map((each) => [each.caseId, each]));
  const since = addMonths(input.today, -monthsLookedBack);
  const found = input.facts.filter(isOutcome).flatMap((outcome): NearMiss[] => {
    const supported = caseOf.get(outcome.caseId);
    if (!supported || !stands(outcome) || outcome.happenedOn < since || outcome.happenedOn < input.agreement.fromOn || outcome.happenedOn > input.agreement.untilOn) return [];
    const context = { ...supported, today: input.today, otherCounted: counted.filter(({ residentId }) => residentId === outcome.residentId) };
    return measuresOn(input.measures, outcome.happenedOn)
      .filter(({ code, countsKinds }) => countsKinds.includes(outcome.kind) && !ids.has(`${outcome.id}/${code}`))
      .flatMap((measure): NearMiss[] => {
        const verdict = whyCounts(outcome, measure, context);
        if (verdict.counts || !isNearMiss(verdict)) return [];
        const windows = verdict.missing.flatMap(({ daysLeft }) => daysLeft ?? []);
        const { caseId, id, kind, happenedOn } = outcome;
        return [{ outcomeId: id, caseId, caseReference: supported.caseReference, kind, happenedOn, measureCode: measure.code, measureTitle: measure.title, missing: verdict.missing, ...(windows.length > 0 && { daysLeft: Math.min(...windows) }) }];
      });
  });
  return found.sort((a, b) => daysOf(a) - daysOf(b) || textOrder(a.happenedOn, b.happenedOn) || textOrder(a.outcomeId, b.outcomeId) || textOrder(a.measureCode, b.measureCode));
}

/** What never closes comes last. */
const daysOf = ({ daysLeft = Number.MAX_SAFE_INTEGER }: NearMiss) => daysLeft;
