import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { anOutcome } from "./builders";
import { checkEmployerAnswer, evidenceOfAnswer, hasEmployerToAsk, stateOfAsk, tidyAnswer, whyNotAsk, type EmployerAnswerGiven } from "./employer-confirmation";
import { checkNewOutcome } from "./new-outcome";

const today = day("2026-07-06");
const given = (more: Partial<EmployerAnswerGiven> = {}): EmployerAnswerGiven => ({ answer: "still_employed", name: "Bea Hart", role: "Owner", startedOn: day("2026-03-02"), hoursAWeek: 24, ...more });
const fields = (more: Partial<EmployerAnswerGiven>) => checkEmployerAnswer(given(more), today).map(({ field }) => field);

describe("asking an employer", () => {
  const around = { today, startedOn: day("2026-03-02"), states: [] };
  it("is about a job with an employer that stands", () => {
    expect(hasEmployerToAsk(anOutcome())).toBe(true);
    expect(hasEmployerToAsk(anOutcome({ kind: "job_start_self_employed" }))).toBe(false);
    expect(hasEmployerToAsk(anOutcome({ employer: undefined }))).toBe(false);
    expect(hasEmployerToAsk(anOutcome({ supersededById: "outcome-2" }))).toBe(false);
  });

  it("needs an agreement that is not older than 90 days, and weeks that are over", () => {
    expect(whyNotAsk({ agreedOn: today }, around)).toBeUndefined();
    expect(whyNotAsk({ agreedOn: day("2026-07-07") }, around)).toBe("in-the-future");
    expect(whyNotAsk({ agreedOn: day("2026-04-07") }, around)).toBeUndefined();
    expect(whyNotAsk({ agreedOn: day("2026-04-06") }, around)).toBe("agreed-too-long-ago");
    expect(whyNotAsk({ agreedOn: today, weeks: 13 }, around)).toBeUndefined();
    expect(whyNotAsk({ agreedOn: today, weeks: 26 }, around)).toBe("weeks-not-over");
  });

  it("waits for one answer at a time, and ends after three tries", () => {
    expect(whyNotAsk({ agreedOn: today }, { ...around, states: ["waiting"] })).toBe("waiting");
    expect(whyNotAsk({ agreedOn: today }, { ...around, states: ["expired", "withdrawn"] })).toBeUndefined();
    expect(whyNotAsk({ agreedOn: today }, { ...around, states: ["expired", "withdrawn", "answered"] })).toBe("too-many");
  });

  it("is waiting, until it is answered, withdrawn or too old", () => {
    const expiresAt = new Date("2026-07-10T00:00:00Z");
    expect(stateOfAsk({ expiresAt }, new Date("2026-07-09T23:59:59Z"))).toBe("waiting");
    expect(stateOfAsk({ expiresAt }, expiresAt)).toBe("expired");
    expect(stateOfAsk({ expiresAt, withdrawnAt: expiresAt }, new Date("2026-07-09"))).toBe("withdrawn");
    expect(stateOfAsk({ expiresAt, answeredAt: expiresAt }, new Date("2026-08-09"))).toBe("answered");
  });
});

describe("an employer’s answer", () => {
  it("has a first day and hours where somebody worked there, and a last day where they left", () => {
    expect(fields({})).toEqual([]);
    expect(fields({ startedOn: undefined, hoursAWeek: undefined })).toEqual(["startedOn-day", "hoursAWeek"]);
    expect(fields({ startedOn: day("2026-07-07"), hoursAWeek: 0 })).toEqual(["startedOn-day", "hoursAWeek"]);
    expect(fields({ answer: "employed_then_left" })).toEqual(["endedOn-day"]);
    expect(fields({ answer: "employed_then_left", endedOn: day("2026-03-01") })).toEqual(["endedOn-day"]);
    expect(fields({ answer: "employed_then_left", endedOn: day("2026-03-02") })).toEqual([]);
    expect(fields({ answer: "never_employed", startedOn: undefined, hoursAWeek: undefined })).toEqual([]);
  });

  it("keeps nothing that does not belong to it", () => {
    expect(tidyAnswer(given({ answer: "never_employed", endedOn: today }))).toEqual({ answer: "never_employed", name: "Bea Hart", role: "Owner" });
    expect(tidyAnswer(given({ endedOn: today }))).not.toHaveProperty("endedOn");
  });

  it("shows the start with the employer’s own day and hours, which can be recorded as it is", () => {
    const job = anOutcome({ happenedOn: day("2026-03-02") });
    const shown = evidenceOfAnswer(given(), job, today);
    expect(shown).toMatchObject({ correction: "better_evidence", outcome: { kind: "job_start_employed", happenedOn: "2026-03-02", hoursAWeek: 24, evidenceLevel: "employer_or_payslip", employer: "Saltby Bakery" } });
    expect(checkNewOutcome(shown!.outcome, { today, caseOpenedOn: day("2026-01-05") })).toEqual([]);
    expect(evidenceOfAnswer(given({ startedOn: day("2026-03-09") }), job, today)?.correction).toBe("wrong_date");
  });

  it("shows weeks in work only where they were there on the day those were over, by the employer’s own first day", () => {
    const weeks = (more: object) => evidenceOfAnswer({ ...given(), weeks: 13, ...more }, anOutcome(), today)?.outcome;
    expect(weeks({})).toMatchObject({ kind: "sustained_13_weeks", happenedOn: "2026-06-01" });
    expect(weeks({ answer: "employed_then_left", endedOn: day("2026-06-01") })).toMatchObject({ happenedOn: "2026-06-01" });
    expect(weeks({ answer: "employed_then_left", endedOn: day("2026-05-31") })).toBeUndefined();
    expect(weeks({ startedOn: day("2026-04-07") })).toBeUndefined();
    expect(weeks({ weeks: 26 })).toBeUndefined();
  });

  it("shows nothing where nobody worked there, or they cannot say", () => {
    expect(evidenceOfAnswer({ answer: "never_employed" }, anOutcome(), today)).toBeUndefined();
    expect(evidenceOfAnswer({ answer: "cannot_say" }, anOutcome(), today)).toBeUndefined();
  });
});
