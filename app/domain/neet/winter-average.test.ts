import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { ActivityGroup } from "./activity";
import { publishedWinter } from "./published-winter";
import { endsOfWinter, winterAverage, winterOf, type TrackedPerson } from "./winter-average";

const spring = day("2026-03-11");
const person = (group: ActivityGroup, over: Partial<TrackedPerson> = {}): TrackedPerson => ({
  dateOfBirth: day("2008-10-01"), cases: [{ openedOn: day("2025-09-10"), closedOn: null }],
  found: [{ code: "", group, confirmedOn: day("2025-11-20"), lapsesOn: null, recordedAt: new Date("2025-11-20T10:00:00Z") }], ...over,
});
const people = (...counts: [ActivityGroup, number][]) => counts.flatMap(([group, count]) => Array.from({ length: count }, () => person(group)));

describe("a winter", () => {
  it("is December, January and February, leap days among them", () => {
    expect(endsOfWinter(2025)).toEqual(["2025-12-31", "2026-01-31", "2026-02-28"]);
    expect(endsOfWinter(2027)[2]).toBe("2028-02-29");
    expect(["2026-03-11", "2026-11-30", "2026-12-01", "2027-02-01"].map((on) => winterOf(day(on)))).toEqual([2025, 2025, 2026, 2026]);
  });
});

describe("the average", () => {
  it("is of NEET and not known among those who count, with those in custody left out", () => {
    const { months, average, monthsCounted } = winterAverage(people(["eet", 6], ["neet_available", 2], ["neet_not_available", 1], ["not_known", 1], ["not_counted", 3]), 2025, spring);
    expect(months[0]).toEqual({ on: "2025-12-31", over: true, cohort: 13, leftOut: 3, neet: 3, notKnown: 1, eet: 6, denominator: 10, share: 0.4 });
    expect(average).toBeCloseTo(0.4);
    expect(monthsCounted).toBe(3);
  });

  it("weighs each month the same, and counts what had lapsed by its end as not known", () => {
    const lapsing = person("eet", { found: [{ code: "", group: "eet", confirmedOn: day("2025-11-20"), lapsesOn: day("2026-01-15"), recordedAt: new Date("2025-11-20T10:00:00Z") }] });
    const { months, average } = winterAverage([lapsing, person("eet")], 2025, spring);
    expect(months.map(({ share }) => share)).toEqual([0, 0.5, 0.5]);
    expect(average).toBeCloseTo(1 / 3);
  });

  it("goes by the same cohort all winter: academic age 16 or 17 at the 31 August before, with a case on the day", () => {
    const cohort = [person("eet"), person("eet", { dateOfBirth: day("2009-09-01") }), person("eet", { dateOfBirth: day("2007-08-31") }), person("eet", { cases: [{ openedOn: day("2026-01-05"), closedOn: day("2026-02-10") }] })];
    expect(winterAverage(cohort, 2025, spring).months.map((month) => month.cohort)).toEqual([1, 2, 1]);
  });

  it("is so far, of the months that are over, and there is none before the first is", () => {
    const all = people(["eet", 3], ["not_known", 1]);
    const inJanuary = winterAverage(all, 2025, day("2026-01-20"));
    expect([inJanuary.months.map(({ over }) => over), inJanuary.average, inJanuary.monthsCounted]).toEqual([[true, false], 0.25, 1]);
    expect(winterAverage(all, 2025, day("2025-12-31"))).toMatchObject({ average: undefined, monthsCounted: 0 });
    expect(winterAverage([], 2025, spring)).toMatchObject({ average: undefined, monthsCounted: 0 });
  });

  it("lies between the lowest and the highest month, whoever the people are", () => {
    const group = fc.constantFrom<ActivityGroup>("eet", "neet_available", "neet_not_available", "not_known", "not_counted");
    fc.assert(
      fc.property(fc.array(fc.tuple(group, fc.integer({ min: 0, max: 150 })), { maxLength: 40 }), (made) => {
        const all = made.map(([each, days]) => person(each, { cases: [{ openedOn: day("2025-09-10"), closedOn: days % 3 === 0 ? day(new Date(Date.UTC(2025, 11, 1 + days)).toISOString().slice(0, 10)) : null }] }));
        const { months, average } = winterAverage(all, 2025, spring);
        const shares = months.flatMap(({ share }) => (share === undefined ? [] : [share]));
        for (const month of months) expect(month.neet + month.notKnown + month.eet + month.leftOut).toBe(month.cohort);
        expect(average === undefined).toBe(shares.length === 0);
        expect(average ?? 0).toBeGreaterThanOrEqual(Math.min(...shares, 1) - 1e-9 - (shares.length === 0 ? 1 : 0));
        expect(average ?? 0).toBeLessThanOrEqual(Math.max(...shares, 0) + 1e-9);
      }),
    );
  });
});

describe("a winter as it may be shown", () => {
  it("says every number where none is small", () => {
    const { months, average } = publishedWinter(winterAverage(people(["eet", 30], ["neet_available", 8], ["not_known", 6]), 2025, spring));
    expect(months[0]).toMatchObject({ neet: 8, notKnown: 6, eet: 30, leftOut: 0, numerator: 14, denominator: 44, share: 31.8 });
    expect(average).toBe(31.8);
  });

  it("hides a small count with another one, the share that stands on it, and the average", () => {
    const { months, average } = publishedWinter(winterAverage(people(["eet", 30], ["neet_available", 3], ["not_known", 6]), 2025, spring));
    expect(months[0]).toMatchObject({ neet: "hidden", notKnown: "hidden", numerator: "hidden", share: "hidden" });
    expect(average).toBe("hidden");
  });

  it("has no average where no month is over", () => {
    expect(publishedWinter(winterAverage(people(["eet", 30]), 2025, day("2025-12-05"))).average).toBeUndefined();
  });
});
