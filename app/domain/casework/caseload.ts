import { textOrder } from "#app/domain/text-order";

/** What makes a case more work than another: facts of the case, never of the person who leads it. */
export const heavyReasons = ["restricted", "urgent", "youth", "getting_started"] as const;
export type HeavyReason = (typeof heavyReasons)[number];

export type LoadFacts = Readonly<Record<HeavyReason, boolean>>;

/**
 * What a case counts in a caseload [L] Local setting: 2, and 1 more for each reason that holds. An urgent need in the application; a young
 * person, who is contacted more often; no agreed plan yet, when most is to be done; restricted to named people. It compares caseloads so
 * that new cases are spread fairly. It says nothing of how well anybody works.
 */
export const baseWeight = 2;
export const weightOf = (facts: LoadFacts): number => baseWeight + heavyReasons.filter((reason) => facts[reason]).length;

export interface CaseToSpread {
  reference: string;
  hubId: string;
  weight: number;
}

export interface Colleague {
  id: string;
  name: string;
  hubIds: readonly string[];
  /** What they lead already. */
  weight: number;
}

/**
 * Who gets which case so that caseloads end up as even as they can: the heaviest case first, each to whoever of its hub has least. The same
 * cases and colleagues are always spread the same way. A case of whose hub nobody is left gets nobody.
 */
export function spreadByWeight(cases: readonly CaseToSpread[], colleagues: readonly Colleague[]): Map<string, string | undefined> {
  const load = new Map(colleagues.map(({ id, weight }) => [id, weight]));
  const inOrder = cases.toSorted((a, b) => b.weight - a.weight || textOrder(a.reference, b.reference));
  return new Map(inOrder.map(({ reference, hubId, weight }) => {
    const [least] = colleagues.filter(({ hubIds }) => hubIds.includes(hubId)).toSorted((a, b) => load.get(a.id)! - load.get(b.id)! || textOrder(a.name, b.name) || textOrder(a.id, b.id));
    if (least) load.set(least.id, load.get(least.id)! + weight);
    return [reference, least?.id];
  }));
}
