import fc from "fast-check";
import { expect, it } from "vitest";
import { linesOf, spreadOut, ticksUpTo } from "./axis";

it("has round ticks that reach the largest value", () => {
  expect(ticksUpTo(47)).toEqual([0, 10, 20, 30, 40, 50]);
  expect(ticksUpTo(3)).toEqual([0, 1, 2, 3]);
  expect(ticksUpTo(1200)).toEqual([0, 500, 1000, 1500]);
  expect(ticksUpTo(0)).toEqual([0, 1]);
});

it("never has more than six ticks, nor one below the largest value as its last", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e7, noNaN: true }), (largest) => {
      const ticks = ticksUpTo(largest);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest);
    }),
  );
});

it("cuts no word", () => {
  expect(linesOf("Young people not in education", 14)).toEqual(["Young people", "not in", "education"]);
});

it("keeps labels apart, and in the order of their lines", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 6 }), (wanted) => {
      const places = spreadOut(wanted, wanted.map(() => 30), { from: 0, to: 200 });
      const inOrder = places.map((place, at) => ({ place, wanted: wanted[at] ?? 0 })).sort((a, b) => a.place - b.place);
      inOrder.slice(1).forEach((each, at) => {
        expect(each.place - inOrder[at]!.place).toBeGreaterThanOrEqual(30);
        expect(each.wanted).toBeGreaterThanOrEqual(inOrder[at]!.wanted);
      });
    }),
  );
});
