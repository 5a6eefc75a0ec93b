import { previousQuarter, quarterOf, quarterSpan } from "#app/domain/calendar/financial-quarter";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { evidenceLevels, stands } from "#app/domain/outcomes/outcome";
import { counts, type CaseFacts, type CountedFact } from "./counts";
import { isOutcome, type CountableFact } from "./countable-fact";
import { measuresOn, type MeasureDefinition } from "./measure";
import { evidenceWords } from "./words";

export interface EvidenceWanted {
  outcomeId: string;
  /** The measure's title. */
  measure: string;
  /** The weakest evidence that is enough, in words: "a document". */
  needed: string;
  /** The last day of the quarter in which it happened: then it is counted. */
  byOn: CalendarDay;
}

/** The strongest there is: with it, evidence is never what is missing. */
const strongest = evidenceLevels.at(-1)!;

/**
 * Outcomes of a case that would count, were their evidence only stronger, under a measure they do not count under as it is. Of this quarter and
 * the one before, which is counted while this one runs: what is older would be an adjustment, and nobody is sent after it.
 */
export function evidenceWanted(facts: readonly CountableFact[], measures: readonly MeasureDefinition[], context: CaseFacts & { today: CalendarDay; otherCounted: readonly CountedFact[] }): EvidenceWanted[] {
  const since = quarterSpan(previousQuarter(quarterOf(context.today))).from;
  return facts
    .filter((fact) => isOutcome(fact) && stands(fact) && fact.happenedOn >= since)
    .flatMap((fact) =>
      measuresOn(measures, fact.happenedOn)
        .filter((measure) => !counts(fact, measure, context) && counts({ ...fact, evidenceLevel: strongest }, measure, context))
        .map(({ title, minimumEvidence }) => ({ outcomeId: fact.id, measure: title, needed: evidenceWords[minimumEvidence], byOn: quarterSpan(quarterOf(fact.happenedOn)).to })),
    );
}
