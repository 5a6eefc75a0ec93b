import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { addDays, day } from "./calendar-day";
import { nextQuarter, parseQuarter, previousQuarter, quarterLabel, quarterOf, quarterSpan } from "./financial-quarter";

describe("a financial quarter", () => {
  it.each([
    ["2026-04-01", "2026-Q1"], ["2026-06-30", "2026-Q1"], ["2026-07-01", "2026-Q2"], ["2026-12-31", "2026-Q3"], ["2027-01-01", "2026-Q4"], ["2027-03-31", "2026-Q4"],
  ])("holds %s in %s", (on, quarter) => {
    expect(quarterOf(day(on))).toBe(quarter);
  });

  it("counts a job start of 28 March in the quarter before the one that begins in April", () => {
    expect(quarterOf(day("2026-03-28"))).toBe("2025-Q4");
  });

  it("spans three whole months", () => {
    expect(quarterSpan("2026-Q1")).toEqual({ from: "2026-04-01", to: "2026-06-30" });
    expect(quarterSpan("2026-Q4")).toEqual({ from: "2027-01-01", to: "2027-03-31" });
  });

  it("follows the one before over the turn of the financial year", () => {
    expect(nextQuarter("2026-Q4")).toBe("2027-Q1");
    expect(previousQuarter("2026-Q1")).toBe("2025-Q4");
  });

  it("is said with the calendar year its months are in", () => {
    expect(quarterLabel("2026-Q1")).toBe("April to June 2026");
    expect(quarterLabel("2026-Q4")).toBe("January to March 2027");
  });

  it("is read only in its own form", () => {
    expect(["2026-Q1", "2026-Q5", "2026-1", "Q1", "2026-Q1 "].map(parseQuarter)).toEqual(["2026-Q1", undefined, undefined, undefined, undefined]);
  });

  it("holds every day exactly once", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20000 }), (days) => {
      const on = addDays(day("1990-01-01"), days);
      const quarter = quarterOf(on);
      const { from, to } = quarterSpan(quarter);
      expect(from <= on && on <= to).toBe(true);
      expect(quarterSpan(nextQuarter(quarter)).from).toBe(addDays(to, 1));
      expect(previousQuarter(nextQuarter(quarter))).toBe(quarter);
    }));
  });
});
