import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { drawSample, rateUpheld, whyNotFind } from "./evidence-sample";

const ids = (count: number) => Array.from({ length: count }, (_, index) => `outcome-${index}`);
const some = fc.record({ among: fc.uniqueArray(fc.string({ maxLength: 12 }), { maxLength: 60 }), size: fc.integer({ min: 0, max: 70 }), seed: fc.string({ maxLength: 40 }) });

describe("a random draw", () => {
  it("holds so many of them, or all, and none twice", () => {
    fc.assert(fc.property(some, ({ among, size, seed }) => {
      const drawn = drawSample(among, size, seed);
      expect(drawn).toHaveLength(Math.min(size, among.length));
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(among).toEqual(expect.arrayContaining(drawn));
    }));
  });

  it("is the same for the same seed, in whichever order they come", () => {
    fc.assert(fc.property(some, ({ among, size, seed }) => {
      expect(drawSample(among.toReversed(), size, seed)).toEqual(drawSample(among, size, seed));
    }));
  });

  it("is another for another seed", () => {
    expect(drawSample(ids(100), 10, "one")).not.toEqual(drawSample(ids(100), 10, "two"));
  });

  it("draws each as often as any other, and each in each place", () => {
    const [draws, size, among] = [20_000, 3, ids(10)];
    const times = new Map<string, number>();
    const first = new Map<string, number>();
    for (let seed = 0; seed < draws; seed += 1) {
      const drawn = drawSample(among, size, `seed ${seed}`);
      for (const id of drawn) times.set(id, (times.get(id) ?? 0) + 1);
      first.set(drawn[0]!, (first.get(drawn[0]!) ?? 0) + 1);
    }
    // χ² with nine degrees of freedom: above 27.9 once in a thousand.
    const strange = (counts: Map<string, number>, expected: number) => among.reduce((sum, id) => sum + ((counts.get(id) ?? 0) - expected) ** 2 / expected, 0);
    expect(strange(times, (draws * size) / among.length)).toBeLessThan(27.9);
    expect(strange(first, draws / among.length)).toBeLessThan(27.9);
  });
});

describe("a finding", () => {
  const who = { recordedBy: "amina", verifiedBy: "joe", repliedBy: "sam" };
  const why = (staffId: string, status: "drawn" | "replied" | "upheld" = "replied", finding: "uphold" | "not_uphold" = "uphold", today = "2026-07-10") => whyNotFind({ status, replyByOn: day("2026-07-10") }, finding, who, { today: day(today), staffId });

  it("is made by somebody who did not record, verify or reply, once", () => {
    expect(["amina", "joe", "sam", "morgan"].map((staffId) => why(staffId))).toEqual(["same-person", "same-person", "same-person", undefined]);
    expect(why("morgan", "upheld")).toBe("found-already");
  });

  it("is not against them before a reply, until the day for one has passed", () => {
    expect(why("morgan", "drawn", "not_uphold")).toBe("too-early");
    expect(why("morgan", "drawn", "uphold")).toBeUndefined();
    expect(why("morgan", "drawn", "not_uphold", "2026-07-11")).toBeUndefined();
    expect(why("morgan", "replied", "not_uphold")).toBeUndefined();
  });

  it("counts towards the rate only once it is made", () => {
    expect(rateUpheld(["drawn", "replied", "upheld", "upheld", "not_upheld"])).toEqual({ drawn: 5, found: 3, upheld: 2, percent: 67 });
    expect(rateUpheld(["drawn"])).toEqual({ drawn: 1, found: 0, upheld: 0, percent: undefined });
  });
});
