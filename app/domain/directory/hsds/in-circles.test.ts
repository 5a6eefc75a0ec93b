import { describe, expect, it } from "vitest";
import { inCircles } from "./in-circles";

const found = (...pairs: [string, string][]) => [...inCircles(new Map(pairs))].toSorted();

describe("what leads back to itself", () => {
  it("is nothing in a tree, however deep", () => {
    expect(found(["b", "a"], ["c", "b"], ["d", "a"])).toEqual([]);
    expect(found(...Array.from({ length: 50_000 }, (_, index): [string, string] => [`${index}`, `${index + 1}`]))).toEqual([]);
  });

  it("is each of a circle, and not what hangs beneath it", () => {
    expect(found(["a", "a"])).toEqual(["a"]);
    expect(found(["under", "a"], ["a", "b"], ["b", "c"], ["c", "a"], ["x", "under"])).toEqual(["a", "b", "c"]);
    expect(found(["a", "b"], ["b", "a"], ["c", "d"], ["d", "c"])).toEqual(["a", "b", "c", "d"]);
  });
});
