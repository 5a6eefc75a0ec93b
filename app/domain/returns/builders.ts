import { aMeasure, aStream } from "#app/domain/agreements/builders";
import { day } from "#app/domain/calendar/calendar-day";
import { anOutcome } from "#app/domain/outcomes/builders";
import type { ReturnInput } from "./build";
import { lineId, type ReturnLine, type SupportedCase } from "./return-line";

/** The case of `anOutcome()`: a woman of 40 in Working Futures since 2 March 2026. */
export function aSupportedCase(given: Partial<SupportedCase> = {}): SupportedCase {
  return {
    caseId: "case-1",
    caseReference: "WL-7F3K-29QD",
    residentId: "resident-1",
    bornOn: day("1986-01-20"),
    supportStartedOn: day("2026-03-02"),
    enrolments: [{ offer: "working_futures", fromOn: day("2026-03-02") }],
    neetAtStart: false,
    spells: [],
    ...given,
  };
}

/** April to June 2026, built in July, with one job start and nothing frozen before. */
export function aReturnInput(given: Partial<ReturnInput> = {}): ReturnInput {
  return {
    quarter: "2026-Q1",
    today: day("2026-07-06"),
    agreement: { fromOn: day("2025-04-01"), untilOn: day("2028-03-31") },
    measures: [aMeasure()],
    streams: [aStream()],
    facts: [anOutcome()],
    cases: [aSupportedCase()],
    alreadyClaimed: [],
    earlierFrozenQuarters: [],
    ...given,
  };
}

/** The line of `anOutcome()` under `aMeasure()`. */
export function aReturnLine(given: Partial<ReturnLine> = {}): ReturnLine {
  const { factId = "outcome-1", measureCode = "into-employment", events = 1 } = given;
  return {
    id: lineId(factId, measureCode, events),
    returnQuarter: "2026-Q1",
    eventQuarter: "2026-Q1",
    lineKind: "claim",
    events,
    measureCode,
    measureVersion: 1,
    factId,
    caseId: "case-1",
    caseReference: "WL-7F3K-29QD",
    residentId: "resident-1",
    kind: "job_start_employed",
    happenedOn: day("2026-05-11"),
    recordedOn: day("2026-05-12"),
    offer: "working_futures",
    supportStartedOn: day("2026-03-02"),
    ageAtStart: 40,
    neetAtStart: false,
    employer: "Saltby Bakery",
    employmentType: "employed",
    contractKind: "permanent",
    hoursAWeek: 30,
    weeklyPayPence: 42_000,
    evidenceLevel: "employer_or_payslip",
    source: "adviser",
    verified: false,
    shares: [{ streamId: "stream-1", streamCode: "NM-01", share: 100 }],
    ...given,
  };
}
