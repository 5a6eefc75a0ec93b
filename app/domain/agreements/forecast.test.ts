import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecastOf, paceOf } from "./forecast";

const people = fc.integer({ min: 0, max: 500 });
const left = fc.double({ min: 0, max: 4, noNaN: true });

describe("a forecast of the year's end", () => {
  it("goes on at the slowest, the average and the quickest pace of the last four quarters", () => {
    expect(forecastOf({ soFar: 30, ended: [90, 10, 20, 15, 15], quartersLeft: 2 })).toEqual({ low: 50, point: 60, high: 70 });
    expect(forecastOf({ soFar: 30, ended: [10, 15], quartersLeft: 0.5 })).toEqual({ low: 35, point: 36, high: 38 });
  });

  it("says nothing where fewer than two quarters have ended", () => {
    expect([[], [12]].map((ended) => forecastOf({ soFar: 3, ended, quartersLeft: 3 }))).toEqual([undefined, undefined]);
  });

  it("has its point within its band, and never below what is reached already", () => {
    fc.assert(
      fc.property(people, fc.array(people, { minLength: 2, maxLength: 12 }), left, (soFar, ended, quartersLeft) => {
        const { low, point, high } = forecastOf({ soFar, ended, quartersLeft })!;
        expect(soFar <= low && low <= point && point <= high).toBe(true);
      }),
    );
  });

  it("is never wider for another quarter within what was seen, and has no width at the year's end", () => {
    const seen = fc.array(people, { minLength: 2, maxLength: 8 }).chain((ended) => fc.tuple(fc.constant(ended), fc.integer({ min: Math.min(...ended.slice(-4)), max: Math.max(...ended.slice(-4)) })));
    const width = (ended: number[], quartersLeft: number) => {
      const { low, high } = forecastOf({ soFar: 0, ended, quartersLeft })!;
      return high - low;
    };
    fc.assert(
      fc.property(seen, left, ([ended, another], quartersLeft) => {
        expect(width([...ended, another], quartersLeft)).toBeLessThanOrEqual(width(ended, quartersLeft));
        expect(width(ended, 0)).toBe(0);
      }),
    );
  });
});

describe("what would have to be true", () => {
  it("is so many a week from now on, beside the pace of the last 13 weeks", () => {
    expect(paceOf({ target: 85, soFar: 60, lastWeeks: 13, daysLeft: 70 })).toEqual({ needed: 25, weeksLeft: 10, perWeekNeeded: 2.5, perWeekNow: 1 });
    expect(paceOf({ target: 85, soFar: 60, lastWeeks: 0, daysLeft: 64 })).toMatchObject({ weeksLeft: 10, perWeekNeeded: 2.8, perWeekNow: 0 });
  });

  it("needs nobody more where the target is met, and asks no pace of a year that is over", () => {
    expect(paceOf({ target: 85, soFar: 90, lastWeeks: 13, daysLeft: 70 })).toMatchObject({ needed: 0, perWeekNeeded: 0 });
    expect(paceOf({ target: 85, soFar: 80, lastWeeks: 13, daysLeft: 0 })).toEqual({ needed: 5, weeksLeft: 0, perWeekNow: 1 });
  });

  it("is enough: the pace that is asked for reaches the target", () => {
    fc.assert(fc.property(people, people, fc.integer({ min: 1, max: 365 }), (target, soFar, daysLeft) => {
      const { perWeekNeeded = 0 } = paceOf({ target, soFar, lastWeeks: 0, daysLeft });
      expect(soFar + (perWeekNeeded * daysLeft) / 7).toBeGreaterThanOrEqual(target - 1e-6);
    }));
  });
});
