import { describe, expect, it } from "vitest";
import { varianceOf } from "./variance";

describe("a measure in a quarter", () => {
  it.each([
    [20, 20, undefined], [18, 20, undefined], [17, 20, "below"], [23, 20, "above"],
    [90, 100, undefined], [89, 100, "below"], [110, 100, undefined], [111, 100, "above"],
    [2, 0, undefined], [3, 0, "above"], [0, 2, undefined], [0, 3, "below"],
  ])("with %i people of a profile of %i is %s", (people, profile, expected) => {
    expect(varianceOf(people, profile)).toBe(expected);
  });
});
