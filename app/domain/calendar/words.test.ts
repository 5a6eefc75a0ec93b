import { describe, expect, it } from "vitest";

import { day } from "./calendar-day";
import { howFar, isLate, sayDay } from "./words";

describe("a day in words", () => {
  it("has no leading nought", () => {
    expect([sayDay(day("2026-03-28")), sayDay(day("2026-12-01"))]).toEqual(["28 March 2026", "1 December 2026"]);
  });
});

describe("how far a due date is", () => {
  it.each([
    ["2026-03-24", "2026-03-30", "days_overdue", 4],
    ["2026-03-27", "2026-03-30", "days_overdue", 1],
    ["2026-03-27", "2026-03-28", "overdue", undefined],
    ["2026-03-27", "2026-03-27", "today", undefined],
    ["2026-03-27", "2026-03-26", "working_days", 1],
    ["2026-03-30", "2026-03-25", "working_days", 3],
    ["2026-03-28", "2026-03-27", "tomorrow", undefined],
    ["2026-04-06", "2026-04-02", "days", 4],
  ])("due on %s is on %s %s %s", (dueOn, today, kind, count) => {
    const far = howFar(day(dueOn), day(today));
    expect(far).toEqual(count === undefined ? { kind } : { kind, count });
    expect(isLate(far)).toBe(kind.includes("overdue"));
  });
});
