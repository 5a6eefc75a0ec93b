import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { aReturnLine } from "./builders";
import { whyAdded, whyRemoved } from "./why-differs";

const line = aReturnLine({ happenedOn: day("2026-05-11"), recordedOn: day("2026-07-20") });

describe("a line that stands in one return and not in the other", () => {
  it("is of another quarter", () => {
    expect(whyAdded(line, { quarter: "2025-Q4", countedOn: day("2026-04-20") })).toBe("its-own-quarter");
    expect(whyRemoved(line, { quarter: "2026-Q2" }, "stands")).toBe("its-own-quarter");
  });

  it("was recorded since, or only meets the rule since", () => {
    expect(whyAdded(line, { quarter: "2026-Q1", countedOn: day("2026-07-19") })).toBe("recorded-since");
    expect(whyAdded(line, { quarter: "2026-Q1", countedOn: day("2026-07-20") })).toBe("rule-met-since");
  });

  it("was recorded in error, was corrected, or meets the rule no more", () => {
    const here = { quarter: "2026-Q1" } as const;
    expect((["in-error", "corrected", "stands", "not-known"] as const).map((now) => whyRemoved(line, here, now))).toEqual(["in-error", "corrected", "rule-not-met", "not-known"]);
    expect(whyRemoved(line, { quarter: "2026-Q2" }, "in-error"), "whatever the quarter").toBe("in-error");
  });
});
