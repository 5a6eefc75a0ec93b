import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { refusedReport, reportDueOn } from "./end-report";

const one = { goalId: "one", result: "achieved" as const, about: "" };
const two = { goalId: "two", result: "not_achieved" as const, about: "" };

describe("an end report", () => {
  it("is due ten working days after the end was told, whatever bank holiday lies between", () => {
    expect(reportDueOn(day("2026-03-11"))).toBe("2026-03-25");
    expect(reportDueOn(day("2026-04-01"))).toBe("2026-04-17");
  });

  it("is of somebody who took part", () => {
    expect(refusedReport("completed", ["one"], [one], "")).toBeUndefined();
    expect(refusedReport("left_early", ["one"], [one], "")).toBeUndefined();
    for (const status of ["started", "declined", "did_not_start", "withdrawn"] as const) expect(refusedReport(status, ["one"], [one], "")).toBe("not-ended");
  });

  it("answers each goal once, or says something where there are none", () => {
    expect(refusedReport("completed", ["one", "two"], [two, one], "")).toBeUndefined();
    expect(refusedReport("completed", ["one", "two"], [one], "")).toBe("goals-differ");
    expect(refusedReport("completed", ["one"], [one, one], "")).toBe("goals-differ");
    expect(refusedReport("completed", ["one"], [two], "")).toBe("goals-differ");
    expect(refusedReport("completed", [], [], "")).toBe("nothing-said");
    expect(refusedReport("completed", [], [], "Good")).toBeUndefined();
  });
});
