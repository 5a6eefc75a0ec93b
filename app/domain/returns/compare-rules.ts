import { whyCounts, type Missing } from "#app/domain/agreements/counts";
import type { MeasureDefinition } from "#app/domain/agreements/measure";
import type { DraftMeasure } from "#app/domain/agreements/measure-set";
import { addDays, addMonths, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { textOrder } from "#app/domain/text-order";
import { countFacts, type WhatToCount } from "./count-facts";
import type { ReturnLine } from "./return-line";

/** A record that would count no more, and the first thing the new rule would miss. */
export interface LostClaim {
  measureCode: string;
  caseId: string;
  caseReference: string;
  factId: string;
  happenedOn: CalendarDay;
  /** Empty where the measure itself is gone. */
  missing: readonly Pick<Missing, "label" | "said">[];
}

export type GainedClaim = Omit<LostClaim, "missing">;

export interface RulesCompared {
  /** The measure of each claim that both give. */
  same: string[];
  lost: LostClaim[];
  gained: GainedClaim[];
}

export interface MeasureCompared {
  measureCode: string;
  same: number;
  lost: number;
  gained: number;
}

/** [L] The twelve months up to a day: the year that next year's rules are tried on. */
export const trialMonths = 12;
export const trialPeriod = (today: CalendarDay): { from: CalendarDay; to: CalendarDay } => ({ from: addDays(addMonths(today, -trialMonths), 1), to: today });

/**
 * What the same records give by the rules as they stand and by a draft, were it in force for the whole period. Everything is counted in both,
 * so that a rule of "once" chooses as it would; only the period's own claims are compared.
 */
export function compareRules(input: WhatToCount, draft: readonly DraftMeasure[], period: { from: CalendarDay; to: CalendarDay }): RulesCompared {
  const drafted = draft.map((measure, index): MeasureDefinition => ({ ...measure, id: `draft-${index}`, version: Number.MAX_SAFE_INTEGER, validFrom: period.from, localSetting: true }));
  // Before the period the old rules go on: what was counted then still stands in the way of a second.
  const earlier = input.measures.map((measure) => ({ ...measure, validTo: measure.validTo && measure.validTo < period.from ? measure.validTo : addDays(period.from, -1) }));
  const inPeriod = ({ happenedOn }: ReturnLine) => period.from <= happenedOn && happenedOn <= period.to;
  const after = countFacts({ ...input, measures: [...earlier, ...drafted] }, []);
  const before = countFacts(input, []).filter(inPeriod);
  const afterInPeriod = after.filter(inPeriod);
  const ids = (lines: readonly ReturnLine[]) => new Set(lines.map(({ id }) => id));
  const [oldIds, newIds] = [ids(before), ids(afterInPeriod)];
  const caseOf = new Map(input.cases.map((each) => [each.caseId, each]));
  const factOf = new Map(input.facts.map((each) => [each.id, each]));

  const missingOf = (line: ReturnLine): LostClaim["missing"] => {
    const measure = drafted.find(({ code }) => code === line.measureCode);
    const [supported, fact] = [caseOf.get(line.caseId), factOf.get(line.factId)];
    if (!measure || !supported || !fact) return [];
    const verdict = whyCounts(fact, measure, { ...supported, today: input.today, otherCounted: after.filter(({ residentId }) => residentId === line.residentId) });
    return verdict.counts ? [] : verdict.missing.map(({ label, said }) => ({ label, said }));
  };
  const claim = ({ measureCode, caseId, caseReference, factId, happenedOn }: ReturnLine): GainedClaim => ({ measureCode, caseId, caseReference, factId, happenedOn });

  return {
    same: before.filter(({ id }) => newIds.has(id)).map(({ measureCode }) => measureCode),
    lost: before.filter(({ id }) => !newIds.has(id)).map((line) => ({ ...claim(line), missing: missingOf(line) })),
    gained: afterInPeriod.filter(({ id }) => !oldIds.has(id)).map(claim),
  };
}

/** The sums of many comparisons by measure, in order of code. */
export function addCompared(sums: ReadonlyMap<string, MeasureCompared>, { same, lost, gained }: RulesCompared): Map<string, MeasureCompared> {
  const all = new Map(sums);
  const add = (measureCode: string, what: "same" | "lost" | "gained") => {
    const known = all.get(measureCode) ?? { measureCode, same: 0, lost: 0, gained: 0 };
    all.set(measureCode, { ...known, [what]: known[what] + 1 });
  };
  for (const measureCode of same) add(measureCode, "same");
  for (const { measureCode } of lost) add(measureCode, "lost");
  for (const { measureCode } of gained) add(measureCode, "gained");
  return new Map([...all].sort(([a], [b]) => textOrder(a, b)));
}
