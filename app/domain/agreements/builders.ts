import { day } from "#app/domain/calendar/calendar-day";
import type { FundingStream } from "./claims";
import type { CountContext, CountedFact } from "./condition";
import type { SupportFact } from "./countable-fact";
import type { MeasureDefinition } from "./measure";

/** Counts job starts as an employee, on the person's own word, and asks nothing else. */
export function aMeasure(given: Partial<MeasureDefinition> = {}): MeasureDefinition {
  return {
    id: "measure-1",
    code: "into-employment",
    title: "Into employment",
    definition: "Somebody started a paid job.",
    countsKinds: ["job_start_employed"],
    minimumEvidence: "self_declared",
    version: 1,
    validFrom: day("2024-04-01"),
    localSetting: true,
    ...given,
  };
}

/** A woman of 40 in Working Futures since 2 March 2026, looked at on 15 June 2026. */
export function aCountContext(given: Partial<CountContext> = {}): CountContext {
  return {
    today: day("2026-06-15"),
    bornOn: day("1986-01-20"),
    supportStartedOn: day("2026-03-02"),
    enrolments: [{ offer: "working_futures", fromOn: day("2026-03-02") }],
    neetAtStart: false,
    spells: [],
    otherCounted: [],
    ...given,
  };
}

export function aSupportFact(given: Partial<SupportFact> = {}): SupportFact {
  return {
    id: "plan-1",
    caseId: "case-1",
    residentId: "resident-1",
    kind: "plan_agreed",
    happenedOn: day("2026-03-20"),
    recordedAt: new Date("2026-03-20T11:00:00Z"),
    recordedBy: "amina",
    evidenceLevel: "adviser_seen",
    ...given,
  };
}

export function aCountedFact(given: Partial<CountedFact> = {}): CountedFact {
  return { factId: "outcome-0", caseId: "case-1", residentId: "resident-1", measureCode: "into-employment", happenedOn: day("2026-04-02"), ...given };
}

/** Pays the whole of everything, from April 2024 to March 2029. */
export function aStream(given: Partial<FundingStream> = {}): FundingStream {
  const { id = "stream-1", code = "NM-01" } = given;
  return {
    id,
    code,
    name: "Northmere Growth Fund",
    fromOn: day("2024-04-01"),
    untilOn: day("2029-03-31"),
    rules: [{ share: 100, validFrom: day("2024-04-01") }],
    ...given,
  };
}
