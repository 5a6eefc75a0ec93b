import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { bankHolidaysOf, easterSunday } from "./bank-holidays";
import { addDays, day } from "./calendar-day";
import { addWorkingDays, isWorkingDay, workingDayBefore, workingDaysBetween } from "./working-days";

// As GOV.UK's own list gives them for England and Wales.
const published: Record<number, string[]> = {
  2020: ["2020-01-01", "2020-04-10", "2020-04-13", "2020-05-08", "2020-05-25", "2020-08-31", "2020-12-25", "2020-12-28"],
  2021: ["2021-01-01", "2021-04-02", "2021-04-05", "2021-05-03", "2021-05-31", "2021-08-30", "2021-12-27", "2021-12-28"],
  2022: ["2022-01-03", "2022-04-15", "2022-04-18", "2022-05-02", "2022-06-02", "2022-06-03", "2022-08-29", "2022-09-19", "2022-12-26", "2022-12-27"],
  2023: ["2023-01-02", "2023-04-07", "2023-04-10", "2023-05-01", "2023-05-08", "2023-05-29", "2023-08-28", "2023-12-25", "2023-12-26"],
  2024: ["2024-01-01", "2024-03-29", "2024-04-01", "2024-05-06", "2024-05-27", "2024-08-26", "2024-12-25", "2024-12-26"],
  2025: ["2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25", "2025-12-25", "2025-12-26"],
  2026: ["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28"],
  2027: ["2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28"],
};

const someDay = fc.integer({ min: 0, max: 8000 }).map((days) => addDays(day("2015-01-01"), days));

describe("England's bank holidays", () => {
  it.each(Object.entries(published))("are those of the published list in %s", (year, days) => {
    expect(bankHolidaysOf(Number(year)).map(({ on }) => on)).toEqual(days);
  });

  it.each([[1961, "1961-04-02"], [2000, "2000-04-23"], [2008, "2008-03-23"], [2038, "2038-04-25"], [2049, "2049-04-18"]])("find Easter of %i", (year, easter) => {
    expect(easterSunday(year)).toBe(easter);
  });

  it("never fall on a weekend, nor two on one day", () => {
    for (let year = 1980; year < 2080; year += 1) {
      const holidays = bankHolidaysOf(year);
      expect(new Set(holidays.map(({ on }) => on)).size).toBe(holidays.length);
      expect(holidays.length).toBeGreaterThanOrEqual(8);
      expect(holidays.filter(({ on }) => isWorkingDay(on))).toEqual([]);
    }
  });
});

describe("working days", () => {
  it("leave out weekends", () => {
    expect(["2026-03-27", "2026-03-28", "2026-03-29", "2026-03-30"].map((on) => isWorkingDay(day(on)))).toEqual([true, false, false, true]);
  });

  it("count the day itself as day 0", () => {
    expect(addWorkingDays(day("2026-03-25"), 0)).toBe("2026-03-25");
    expect(addWorkingDays(day("2026-03-25"), 2)).toBe("2026-03-27");
  });

  it("begin with Monday after an application on a Saturday", () => {
    expect(addWorkingDays(day("2026-03-28"), 1)).toBe("2026-03-30");
  });

  it("step over Easter", () => {
    expect(addWorkingDays(day("2026-04-02"), 1)).toBe("2026-04-07");
  });

  it("are negative when the day has passed", () => {
    expect(workingDaysBetween(day("2026-03-30"), day("2026-03-27"))).toBe(-1);
    expect(workingDaysBetween(day("2026-03-28"), day("2026-03-27"))).toBe(0);
  });

  it("refuse a negative or broken number of days", () => {
    expect(() => addWorkingDays(day("2026-03-25"), -1)).toThrow(RangeError);
    expect(() => addWorkingDays(day("2026-03-25"), 1.5)).toThrow(RangeError);
  });

  it("added and counted again are the same number", () => {
    fc.assert(fc.property(someDay, fc.nat(60), (on, n) => {
      const reached = addWorkingDays(on, n);
      expect(workingDaysBetween(on, reached)).toBe(n);
      if (n > 0) expect(isWorkingDay(reached)).toBe(true);
    }));
  });

  it("between two days are the same number both ways, but for the sign", () => {
    fc.assert(fc.property(someDay, someDay, (a, b) => {
      expect(workingDaysBetween(a, b) + workingDaysBetween(b, a)).toBe(0);
    }), { numRuns: 50 });
  });
});

describe("the working day before", () => {
  it("steps over weekends and bank holidays", () => {
    expect(["2026-03-12", "2026-03-16", "2026-04-07", "2026-01-02"].map((on) => workingDayBefore(day(on)))).toEqual(["2026-03-11", "2026-03-13", "2026-04-02", "2025-12-31"]);
  });
});
