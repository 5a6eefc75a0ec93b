import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day, londonDayOf } from "./calendar-day";
import { londonDaySpan, londonInstant, londonMinutesOf, sameLondonDay } from "./london-time";

describe("time in England", () => {
  it("is an hour ahead of UTC in summer and not in winter", () => {
    expect(londonInstant(day("2026-03-27"), 9 * 60).toISOString()).toBe("2026-03-27T09:00:00.000Z");
    expect(londonInstant(day("2026-03-30"), 9 * 60).toISOString()).toBe("2026-03-30T08:00:00.000Z");
    expect(londonInstant(day("2026-10-26"), 9 * 60).toISOString()).toBe("2026-10-26T09:00:00.000Z");
  });

  it("has a day of 23 hours in March and one of 25 in October", () => {
    const hours = (on: string) => {
      const { from, until } = londonDaySpan(day(on), addDays(day(on), 1));
      return (until.getTime() - from.getTime()) / 3_600_000;
    };
    expect([hours("2026-03-29"), hours("2026-03-30"), hours("2026-10-25")]).toEqual([23, 24, 25]);
  });

  it("goes on to the next hour where clocks skip one, and takes the second where one comes twice", () => {
    expect(londonInstant(day("2026-03-29"), 90).toISOString()).toBe("2026-03-29T01:30:00.000Z");
    expect(londonInstant(day("2026-10-25"), 90).toISOString()).toBe("2026-10-25T01:30:00.000Z");
  });

  it("comes back as it was told, on any day and at any time of the working day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 4 * 60, max: 24 * 60 - 1 }), (days, minutes) => {
        const on = addDays(day("2024-01-01"), days);
        const instant = londonInstant(on, minutes);
        expect([londonDayOf(instant), londonMinutesOf(instant)]).toEqual([on, minutes]);
      }),
    );
  });

  it("knows a day by England's midnight", () => {
    expect(sameLondonDay(new Date("2026-06-01T23:30:00Z"), new Date("2026-06-02T10:00:00Z"))).toBe(true);
    expect(sameLondonDay(new Date("2026-12-01T23:30:00Z"), new Date("2026-12-02T00:10:00Z"))).toBe(false);
  });
});
