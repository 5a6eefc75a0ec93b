import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { outwardOf, parsePostcode, sectorOf } from "./postcode";

describe("a postcode", () => {
  it.each([
    ["NM1 4AB", "NM1 4AB"], ["nm14ab", "NM1 4AB"], [" n m 1 4 a b ", "NM1 4AB"], ["NM1-4AB", "NM1 4AB"], ["nm1.4ab.", "NM1 4AB"], ["NM1\u00a04AB", "NM1 4AB"], ["ＮＭ１ ４ＡＢ", "NM1 4AB"],
    ["M1 1AE", "M1 1AE"], ["B33 8TH", "B33 8TH"], ["CR2 6XH", "CR2 6XH"], ["DN55 1PT", "DN55 1PT"], ["W1A 0AX", "W1A 0AX"], ["EC1A 1BB", "EC1A 1BB"], ["GIR 0AA", "GIR 0AA"], ["BF1 3AD", "BF1 3AD"],
  ])("typed as %s is %s", (typed, postcode) => {
    expect(parsePostcode(typed)).toBe(postcode);
  });

  it.each(["", "NM1", "NM1 4A", "NM1 4AC", "NM1 4ABB", "QM1 4AB", "NJ1 4AB", "NM123 4AB", "NMA 4AB", "W1I 0AX", "1NM 4AB", "NM1/4AB", "NM1 4ÅB", "x".repeat(1000)])("is not %s", (typed) => {
    expect(parsePostcode(typed)).toBeUndefined();
  });

  it("reads what it wrote, whatever is put between the characters", () => {
    fc.assert(fc.property(fc.constantFrom("NM1 4AB", "EC1A 1BB", "M1 1AE"), fc.array(fc.constantFrom("", " ", ".", "-", "\t"), { minLength: 8, maxLength: 8 }), (postcode, between) => {
      expect(parsePostcode([...postcode].map((character, at) => character + (between[at] ?? "")).join(""))).toBe(postcode);
    }));
  });

  it("has an outward part", () => {
    expect([outwardOf("NM1 4AB"), outwardOf("EC1A 1BB")]).toEqual(["NM1", "EC1A"]);
  });

  it("has a sector, the part of town", () => {
    expect([sectorOf("NM1 4AB"), sectorOf("EC1A 1BB")]).toEqual(["NM1 4", "EC1A 1"]);
  });
});
