import { describe, expect, it } from "vitest";
import { anOutcome } from "./builders";
import { contractKinds, employmentTypeOf, employmentTypes, evidenceLevels, isAsStrongAs, isVerified, outcomeKinds, stands, weeklyPayPence, workKinds } from "./outcome";

describe("the kind of employment", () => {
  it("is told by the kind of a job start, whatever the contract", () => {
    expect(employmentTypeOf("job_start_employed")).toBe("employed");
    expect(employmentTypeOf("job_start_self_employed", "permanent")).toBe("self_employed");
    expect(employmentTypeOf("job_start_apprenticeship")).toBe("apprenticeship");
  });

  it("is told by the contract for other work", () => {
    expect(employmentTypeOf("better_work", "zero_hours")).toBe("employed");
    expect(employmentTypeOf("sustained_13_weeks", "self_employed")).toBe("self_employed");
    expect(employmentTypeOf("sustained_26_weeks", "apprenticeship")).toBe("apprenticeship");
    expect(employmentTypeOf("better_work")).toBeUndefined();
  });

  it("does not exist outside work, and every contract of every kind of work has one", () => {
    for (const kind of outcomeKinds) {
      for (const contract of contractKinds) {
        const type = employmentTypeOf(kind, contract);
        if (workKinds.includes(kind)) expect(employmentTypes).toContain(type);
        else expect(type).toBeUndefined();
      }
    }
  });
});

describe("pay in pence a week", () => {
  it.each([
    ["an hour, times the hours", { payPence: 1271, payPeriod: "hour", hoursAWeek: 16 }, 20_336],
    ["a week, as it is", { payPence: 45_000, payPeriod: "week" }, 45_000],
    ["a month, 12 of them over 52 weeks", { payPence: 200_000, payPeriod: "month" }, 46_154],
    ["a year, over 52 weeks", { payPence: 2_600_000, payPeriod: "year" }, 50_000],
  ] as const)("is worked out from pay for %s", (_of, pay, expected) => {
    expect(weeklyPayPence(pay)).toBe(expected);
  });

  it("is unknown without pay, without a period, or by the hour without hours", () => {
    expect(weeklyPayPence({ payPeriod: "week" })).toBeUndefined();
    expect(weeklyPayPence({ payPence: 1200 })).toBeUndefined();
    expect(weeklyPayPence({ payPence: 1200, payPeriod: "hour" })).toBeUndefined();
  });
});

describe("a record", () => {
  it("stands until it is superseded or marked as recorded in error", () => {
    expect(stands(anOutcome())).toBe(true);
    expect(stands(anOutcome({ supersededById: "outcome-2" }))).toBe(false);
    expect(stands(anOutcome({ recordedInError: true }))).toBe(false);
  });

  it("is verified only by another person", () => {
    expect(isVerified(anOutcome())).toBe(false);
    expect(isVerified(anOutcome({ recordedBy: "amina", verifiedBy: "amina" }))).toBe(false);
    expect(isVerified(anOutcome({ recordedBy: "amina", verifiedBy: "morgan" }))).toBe(true);
  });
});

it("an evidence level meets itself and every weaker one", () => {
  evidenceLevels.forEach((level, strength) => {
    expect(evidenceLevels.filter((needed) => isAsStrongAs(level, needed))).toEqual(evidenceLevels.slice(0, strength + 1));
  });
});
