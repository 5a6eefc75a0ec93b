import { expect, it } from "vitest";
import { sayTime, timeOfDayOf } from "./say-time";

it.each([
  ["2026-03-11T15:45:00Z", "3:45pm"],
  ["2026-03-11T09:00:00Z", "9am"],
  ["2026-03-11T12:00:00Z", "midday"],
  ["2026-03-11T12:05:00Z", "12:05pm"],
  ["2026-03-11T00:00:00Z", "midnight"],
  ["2026-03-11T00:07:00Z", "12:07am"],
])("says the time of %s as %s", (instant, words) => {
  expect(sayTime(new Date(instant))).toBe(words);
});

it("says the time it is in England, in summer too", () => {
  expect(sayTime(new Date("2026-07-01T08:30:00Z"))).toBe("9:30am");
});

it.each([["2026-03-11T09:05:00Z", "09:05"], ["2026-07-01T08:30:00Z", "09:30"], ["2026-03-11T00:00:00Z", "00:00"]])("shows %s on a clock as %s", (instant, shown) => {
  expect(timeOfDayOf(new Date(instant))).toBe(shown);
});
