import { barrierCodes, type BarrierCode } from "#app/domain/cases/barrier";
import { suggestedSteps, type Plan, type SuggestedStep } from "#app/domain/plans/plan-edit";

export interface SuggestionsForBarrier {
  code: BarrierCode;
  /** `at` is what an address carries: the barrier and the number of the suggestion. */
  steps: (SuggestedStep & { at: string })[];
}

/** Suggested steps for each open barrier, without those the plan has. */
export function suggestionsFor(open: readonly BarrierCode[], { goals }: Plan): SuggestionsForBarrier[] {
  const planned = new Set(goals.flatMap(({ steps }) => steps.map(({ title }) => title)));
  return open
    .map((code) => ({ code, steps: suggestedSteps(code).map((step, number) => ({ ...step, at: `${code}-${number}` })).filter(({ title }) => !planned.has(title)) }))
    .filter(({ steps }) => steps.length > 0);
}

/** The suggestion an address names, or nothing. */
export function suggestionAt(at: string | null): SuggestedStep | undefined {
  const [, code, number] = /^([A-Z]{2,3})-(\d)$/.exec(at ?? "") ?? [];
  return barrierCodes.some((known) => known === code) ? suggestedSteps(code as BarrierCode)[Number(number)] : undefined;
}
