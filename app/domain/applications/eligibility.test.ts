import { describe, expect, it } from "vitest";

import { addDays, day } from "#app/domain/calendar/calendar-day";
import { areaAnswer, mayApplyFrom, oldEnough, placesForUnder16 } from "./eligibility";

describe("the area", () => {
  it.each([
    ["somebody who lives in one of our councils", { councilOfPostcode: "saltby", postcodeKnown: true, ground: "lives_in_area" }, "eligible"],
    ["somebody placed outside in temporary accommodation by one of our councils", { postcodeKnown: true, ground: "placed_by_council" }, "eligible"],
    ["a care leaver of ours who lives elsewhere", { postcodeKnown: true, ground: "care_leaver" }, "eligible"],
    ["somebody placed by a council who has no postcode we know", { postcodeKnown: false, ground: "placed_by_council" }, "eligible"],
    ["somebody whose postcode is in another area", { postcodeKnown: true, ground: "lives_in_area" }, "outside"],
    ["somebody with a postcode in another area who named no ground", { postcodeKnown: true }, "outside"],
    ["somebody who thinks we are wrong about the area", { postcodeKnown: true, ground: "unsure" }, "unknown"],
    ["somebody in a building too new for the list", { postcodeKnown: false, ground: "lives_in_area" }, "unknown"],
    ["somebody without a fixed address", { postcodeKnown: false }, "unknown"],
  ] as const)("of %s", (_, facts, answer) => {
    expect(areaAnswer(facts)).toBe(answer);
  });
});

describe("the age to apply", () => {
  it("begins on the 16th birthday", () => {
    expect(oldEnough(day("2010-03-26"), day("2026-03-25"))).toBe(false);
    expect(oldEnough(day("2010-03-25"), day("2026-03-25"))).toBe(true);
  });

  it.each(["2010-03-26", "2008-02-29", "2009-02-28", "2010-12-31"])("tells somebody born on %s the first day they may", (born) => {
    const first = mayApplyFrom(day(born));
    expect(oldEnough(day(born), first)).toBe(true);
    expect(oldEnough(day(born), addDays(first, -1))).toBe(false);
  });

  it("has places to go for everybody younger", () => {
    expect(placesForUnder16.length).toBeGreaterThan(2);
  });
});
