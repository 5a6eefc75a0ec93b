import type { Condition, ConditionRule, CountContext } from "./condition";
import type { CountableFact } from "./countable-fact";
import type { MeasureDefinition } from "./measure";
import { personConditions } from "./person-conditions";
import { onceConditions, recordConditions } from "./record-conditions";
import { timeConditions } from "./time-conditions";
import { factWords, orList } from "./words";
import { workConditions } from "./work-conditions";

export type { CaseFacts, CountContext, CountedFact, EnrolmentSpell } from "./condition";

/** The rule that gave the answer, so that an auditor can look it up. */
export interface RuleUsed {
  measureCode: string;
  version: number;
  text: string;
}

export interface Check {
  label: string;
  met: true;
  /** A readable line: "needs 16 hours a week, recorded 20". */
  said: string;
}

export interface Missing {
  label: string;
  needed: string;
  /** "nothing" where nothing is recorded. */
  recorded: string;
  /** A readable line: "needs 16 hours a week, recorded 14". */
  said: string;
  /** Whether recording more, or something new in the person's life, can still make it count. */
  canStillBeMet: boolean;
  daysLeft?: number;
}

export type Verdict =
  | { counts: true; rule: RuleUsed; checks: Check[] }
  | { counts: false; rule: RuleUsed; missing: Missing[]; checks: Check[] };

const conditions: readonly ConditionRule[] = [...recordConditions, ...timeConditions, ...personConditions, ...workConditions, ...onceConditions];

const kind: ConditionRule = (fact, { countsKinds }) => ({
  label: "What happened",
  met: countsKinds.includes(fact.kind),
  needed: () => orList(countsKinds.map((each) => factWords[each])),
  recorded: () => factWords[fact.kind],
  canStillBeMet: false,
});

const recordedWords = ({ recorded }: Condition) => recorded() ?? "nothing";
const said = (condition: Condition) => `needs ${condition.needed()}, recorded ${recordedWords(condition)}`;

/**
 * Why this fact counts under this measure, or exactly what is missing. It applies the rules the agreement holds; it is not a
 * funder's decision. A fact of another kind is told only that. The order of anything in `context` makes no difference.
 */
export function whyCounts(fact: CountableFact, measure: MeasureDefinition, context: CountContext): Verdict {
  const rule = { measureCode: measure.code, version: measure.version, text: measure.definition };
  const asked = measure.countsKinds.includes(fact.kind) ? [kind, ...conditions] : [kind];
  const answers = asked.flatMap((ask) => ask(fact, measure, context) ?? []);
  const checks = answers.filter(({ met }) => met).map((answer): Check => ({ label: answer.label, met: true, said: said(answer) }));
  const missing = answers
    .filter(({ met }) => !met)
    .map((answer): Missing => {
      const { label, needed, canStillBeMet, daysLeft } = answer;
      return { label, needed: needed(), recorded: recordedWords(answer), said: said(answer), canStillBeMet, ...(daysLeft === undefined ? {} : { daysLeft }) };
    });
  return missing.length === 0 ? { counts: true, rule, checks } : { counts: false, rule, missing, checks };
}

/** The same answer as `whyCounts`, without its words: for the many lines of a return. */
export function counts(fact: CountableFact, measure: MeasureDefinition, context: CountContext): boolean {
  return [kind, ...conditions].every((ask) => ask(fact, measure, context)?.met !== false);
}

/** A no that recording more, or something new, can still turn into a yes: what an adviser can act on. */
export function isNearMiss(verdict: Verdict): boolean {
  return !verdict.counts && verdict.missing.every(({ canStillBeMet }) => canStillBeMet);
}
