import { describe, expect, it } from "vitest";

import { day } from "./calendar-day";
import { sayDay, sayDue } from "./words";

describe("a day in words", () => {
  it("has no leading nought", () => {
    expect([sayDay(day("2026-03-28")), sayDay(day("2026-12-01"))]).toEqual(["28 March 2026", "1 December 2026"]);
  });
});

describe("a due date in words", () => {
  it.each([
    ["2026-03-24", "2026-03-30", "4 days overdue", true],
    ["2026-03-27", "2026-03-30", "1 day overdue", true],
    ["2026-03-27", "2026-03-28", "overdue", true],
    ["2026-03-27", "2026-03-27", "today", false],
    ["2026-03-27", "2026-03-26", "in 1 working day", false],
    ["2026-03-30", "2026-03-25", "in 3 working days", false],
    ["2026-03-28", "2026-03-27", "tomorrow", false],
    ["2026-04-06", "2026-04-02", "in 4 days", false],
  ])("due on %s reads on %s as %s", (dueOn, today, words, overdue) => {
    expect(sayDue(day(dueOn), day(today))).toEqual({ words, overdue });
  });
});
