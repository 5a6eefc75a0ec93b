import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { gapsOf, isLeft, suggestedGoals } from "./draft";

describe("a draft of a referral", () => {
  it("lacks what nobody has said yet, in the order of its page", () => {
    expect(gapsOf({ serviceIds: [], fields: [], agreedOn: null, way: null })).toEqual(["service", "fields", "agreed", "way"]);
    expect(gapsOf({ serviceIds: ["a"], fields: ["name"], agreedOn: day("2026-03-11"), way: "phone" })).toEqual([]);
  });

  it("goes to a few services at once, not to everybody", () => {
    expect(gapsOf({ serviceIds: ["a", "b", "c", "d", "e"], fields: ["name"], agreedOn: day("2026-03-11"), way: "phone" })).toEqual(["service"]);
  });

  it("is said to be left after five days", () => {
    expect(["2026-03-15", "2026-03-16"].map((on) => isLeft(day("2026-03-11"), day(on)))).toEqual([false, true]);
  });

  it("is offered the plan's goals, each once and at most five", () => {
    expect(suggestedGoals(["Find a job", " Find a job ", "", "a", "b", "c", "d", "e"])).toEqual(["Find a job", "a", "b", "c", "d"]);
  });
});
