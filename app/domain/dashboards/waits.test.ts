import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "#app/domain/calendar/calendar-day";
import { workingDaysBetween } from "#app/domain/calendar/working-days";
import { dueOnOf, waitsByQuarter, type WaitRow } from "./waits";

const today = day("2026-03-11");
const row = (fromOn: string, toOn: string | null, over: Partial<WaitRow> = {}): WaitRow => ({ fromOn: day(fromOn), toOn: toOn === null ? null : day(toOn), urgent: false, closed: false, cases: 1, ...over });
const only = (rows: WaitRow[]) => waitsByQuarter("first_meeting", rows, today).get("2025-Q4");

describe("waits", () => {
  it("are counted in working days, in the quarter in which they began", () => {
    expect(only([row("2026-01-05", "2026-01-12"), row("2026-01-05", "2026-01-06", { cases: 2 }), row("2025-12-30", "2026-01-30")])).toMatchObject({ began: 3, median: 1, nineInTen: 5, inTime: 3, late: 0 });
  });

  it("take who still waits as waiting longest, so that the quick ones do not speak for everybody", () => {
    expect(only([row("2026-03-02", "2026-03-03"), row("2026-03-02", null), row("2026-03-02", null)])).toMatchObject({ began: 3, median: null, nineInTen: null, inTime: 1, notDue: 2 });
    expect(only([row("2026-03-02", "2026-03-03", { cases: 2 }), row("2026-03-02", null)])).toMatchObject({ median: 1, nineInTen: null });
  });

  it("are late once their day has passed, whether or not they have ended", () => {
    expect(only([row("2026-01-05", "2026-01-26"), row("2026-01-05", "2026-01-27"), row("2026-01-05", null)])).toMatchObject({ inTime: 1, late: 2, notDue: 0 });
  });

  it("leave out who was closed before, and say how many", () => {
    expect(only([row("2026-01-05", null, { closed: true, cases: 4 }), row("2026-01-05", "2026-01-06", { closed: true })])).toMatchObject({ began: 1, closedBefore: 4 });
  });

  it("are due the same day where triage is urgent", () => {
    expect(dueOnOf("triage", { fromOn: day("2026-03-02"), urgent: true })).toBe("2026-03-02");
    expect(dueOnOf("triage", { fromOn: day("2026-03-02"), urgent: false })).toBe("2026-03-04");
  });

  it("agree with a list of everybody, written out and sorted", () => {
    const someDay = fc.integer({ min: 0, max: 89 }).map((at) => addDays(day("2026-01-01"), at));
    const rows = fc.array(fc.record({ fromOn: someDay, wait: fc.option(fc.integer({ min: -3, max: 60 })), urgent: fc.constant(false), closed: fc.boolean(), cases: fc.integer({ min: 1, max: 4 }) }).map(({ wait, ...each }) => ({ ...each, toOn: wait === null ? null : addDays(each.fromOn, wait) })), { minLength: 1, maxLength: 30 });
    fc.assert(fc.property(rows, (all) => {
      const everybody = all.flatMap((each) => Array.from({ length: each.cases }, () => each)).filter(({ toOn, closed }) => toOn !== null || !closed);
      const days = everybody.map(({ fromOn, toOn }) => (toOn === null ? Infinity : Math.max(0, workingDaysBetween(fromOn, toOn)))).sort((a, b) => a - b);
      const at = (share: number) => days[Math.ceil(days.length * share) - 1];
      const waits = waitsByQuarter("plan", all, today).get("2025-Q4")!;
      expect([waits.began, waits.inTime + waits.late + waits.notDue]).toEqual([everybody.length, everybody.length]);
      if (everybody.length > 0) expect([waits.median ?? Infinity, waits.nineInTen ?? Infinity]).toEqual([at(0.5), at(0.9)]);
    }));
  });
});
