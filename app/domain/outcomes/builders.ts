import { day } from "#app/domain/calendar/calendar-day";
import type { NewOutcome } from "./new-outcome";
import type { Outcome } from "./outcome";

/** A job as an employee, 30 hours a week at £14 an hour, with a payslip. */
export function anOutcome(given: Partial<Outcome> = {}): Outcome {
  return {
    id: "outcome-1",
    caseId: "case-1",
    residentId: "resident-1",
    kind: "job_start_employed",
    happenedOn: day("2026-05-11"),
    recordedAt: new Date("2026-05-12T09:30:00Z"),
    recordedBy: "amina",
    source: "adviser",
    employer: "Saltby Bakery",
    hoursAWeek: 30,
    payPence: 1400,
    payPeriod: "hour",
    contractKind: "permanent",
    evidenceLevel: "employer_or_payslip",
    ...given,
  };
}

/** The same job, as an adviser types it. */
export function aNewOutcome(given: NewOutcome = {}): NewOutcome {
  const { kind, happenedOn, employer, hoursAWeek, payPence, payPeriod, contractKind, evidenceLevel } = anOutcome();
  return { kind, happenedOn, employer, hoursAWeek, payPence, payPeriod, contractKind, evidenceLevel, ...given };
}
