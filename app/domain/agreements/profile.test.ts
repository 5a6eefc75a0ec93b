import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { profileOf, quartersOf, yearsOf } from "./profile";

const agreement = { fromOn: day("2025-04-01"), untilOn: day("2028-03-31") };
const quarters = quartersOf("2026", agreement);
const people = (...given: Parameters<typeof profileOf>) => profileOf(...given)?.map((quarter) => quarter.people);

describe("a year of an agreement", () => {
  it("is named by the calendar year it begins in, and has the quarters the agreement covers", () => {
    expect(yearsOf(agreement)).toEqual(["2025", "2026", "2027"]);
    expect(quarters).toEqual(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]);
    expect(quartersOf("2025", { fromOn: day("2025-09-01"), untilOn: day("2028-08-31") })).toEqual(["2025-Q2", "2025-Q3", "2025-Q4"]);
  });
});

describe("a profile", () => {
  it("spreads the year evenly, and gives what does not divide to the later quarters", () => {
    expect(people("engaged", quarters, 10, [])).toEqual([2, 2, 3, 3]);
    expect(profileOf("engaged", quarters, 10, [])?.map(({ cumulative }) => cumulative)).toEqual([2, 4, 7, 10]);
  });

  it("keeps what was agreed for a quarter and spreads the rest over the others", () => {
    const agreed = [{ measureCode: "engaged", quarter: "2026-Q2", people: 40 }, { measureCode: "better-work", quarter: "2026-Q1", people: 9 }];
    expect(people("engaged", quarters, 100, agreed)).toEqual([20, 40, 20, 20]);
    expect(profileOf("engaged", quarters, 100, agreed)?.map(({ from }) => from)).toEqual(["year", "quarter", "year", "year"]);
    expect(people("engaged", quarters, 30, agreed)).toEqual([0, 40, 0, 0]);
  });

  it("is not made up where nothing was agreed", () => {
    expect(profileOf("engaged", quarters, undefined, [{ measureCode: "engaged", quarter: "2026-Q1", people: 4 }])).toBeUndefined();
    expect(profileOf("engaged", [], 10, [])).toBeUndefined();
  });

  it("always ends at the year's target where no quarter has its own, and never goes down", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), (target) => {
        const profile = profileOf("engaged", quarters, target, [])!;
        expect(profile.at(-1)?.cumulative).toBe(target);
        expect(Math.max(...profile.map((each) => each.people)) - Math.min(...profile.map((each) => each.people))).toBeLessThanOrEqual(1);
      }),
    );
  });
});
