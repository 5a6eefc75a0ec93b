import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { aboutCount, monthsToEnter, putRight, spendingOf, type Budgeted, type SpendEntry } from "./spending";

const stream: Budgeted = { id: "s", code: "W01", name: "Working Futures core", budgetPence: 36_500_00, fromOn: day("2026-04-01"), untilOn: day("2027-03-31") };
const entry = (month: string, pounds: number, given: Partial<SpendEntry> = {}): SpendEntry => ({ id: `${month} ${pounds}`, streamId: "s", month: day(`${month}-01`), pence: pounds * 100, note: "", ...given });

describe("a stream's spending", () => {
  it("is added up to date and for the year, corrections too, and of this stream alone", () => {
    const entries = [entry("2026-03", 500), entry("2026-04", 1_000), entry("2026-05", 2_000), entry("2026-05", -250, { correctsId: "2026-05 2000" }), entry("2026-05", 9_000, { streamId: "other" })];
    expect(spendingOf(stream, entries, 0, day("2026-06-30"))).toMatchObject({ spentPence: 3_250_00, yearPence: 2_750_00, outcomes: 0 });
  });

  it("stands beside the budget spread evenly over its days", () => {
    expect(spendingOf(stream, [], 0, day("2026-04-10")).evenlyPence).toBe(1_000_00);
    expect(spendingOf(stream, [], 0, day("2028-04-10")).evenlyPence).toBe(36_500_00);
    expect(spendingOf({ ...stream, budgetPence: null }, [], 0, day("2026-04-10"))).not.toHaveProperty("evenlyPence");
  });

  it("goes on at the pace of its last three months until its end, and not after three months too few or an end", () => {
    const entries = [entry("2026-04", 100), entry("2026-05", 300), entry("2026-06", 300), entry("2026-07", 300)];
    // Eight months are left after July.
    expect(spendingOf(stream, entries, 0, day("2026-08-15")).atThisPacePence).toBe((1_000 + 8 * 300) * 100);
    expect(spendingOf(stream, entries.slice(0, 2), 0, day("2026-08-15"))).not.toHaveProperty("atThisPacePence");
    expect(spendingOf(stream, entries, 0, day("2027-04-01"))).not.toHaveProperty("atThisPacePence");
  });

  it("is held against what it paid a part of, about, and not where that is little", () => {
    const entries = [entry("2026-04", 12_345)];
    expect(spendingOf(stream, entries, 23, day("2026-06-30"))).toMatchObject({ outcomes: 20, poundsPerOutcome: 620 });
    expect(spendingOf(stream, entries, 9, day("2026-06-30"))).toMatchObject({ outcomes: "few" });
    expect(spendingOf(stream, entries, 9, day("2026-06-30"))).not.toHaveProperty("poundsPerOutcome");
  });

  it("never tells a count: what is shown is the same for every count that rounds alike", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), (tens) => {
      const [low, high] = [tens * 10 - 5, tens * 10 + 4].map((count) => Math.max(10, count));
      expect(aboutCount(low!)).toBe(aboutCount(high!));
      expect(spendingOf(stream, [entry("2026-04", 98_765)], low!, day("2026-06-30"))).toEqual(spendingOf(stream, [entry("2026-04", 98_765)], high!, day("2026-06-30")));
    }));
  });
});

describe("an entry", () => {
  it("is of a month of its stream that has begun", () => {
    expect(monthsToEnter(stream, day("2026-06-15"))).toEqual(["2026-06-01", "2026-05-01", "2026-04-01"]);
    expect(monthsToEnter(stream, day("2027-06-15"))[0]).toBe("2027-03-01");
    expect(monthsToEnter(stream, day("2026-03-31"))).toEqual([]);
  });

  it("amounts to what it said and everything that put it right", () => {
    const wrong = entry("2026-05", 2_000);
    expect(putRight(wrong, [wrong, entry("2026-05", -250, { correctsId: wrong.id }), entry("2026-05", 40, { correctsId: wrong.id }), entry("2026-05", 7)])).toBe(1_790_00);
  });
});
