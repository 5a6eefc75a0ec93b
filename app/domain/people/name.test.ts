import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { nameKey, parseName } from "./name";

describe("a name", () => {
  it.each([
    ["  Rosa   María ", "Rosa María"], ["X", "X"], ["O’Brien-Smith", "O’Brien-Smith"], ["Ro\u0000sa", "Rosa"], ["Rosa\u202E", "Rosa"], ["Rosa\tMaría", "Rosa María"],
    ["José", "José".normalize("NFC")], ["李", "李"], ["می\u200cخواهم", "می\u200cخواهم"], ["\ud800Rosa", "Rosa"],
  ])("typed as %j is %j", (typed, name) => {
    expect(parseName(typed)).toBe(name);
  });

  it.each(["", "   ", "\u200b", "123", "--", "é".repeat(101), "\ud800"])("is not %j", (typed) => {
    expect(parseName(typed)).toBeUndefined();
  });

  it("may have 100 characters, counted as people count them", () => {
    expect(parseName("𝒜".repeat(100))).toBe("𝒜".repeat(100));
  });

  it("stays as it is once tidied, whatever was typed", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (typed) => {
      const name = parseName(typed);
      if (name !== undefined) expect(parseName(name)).toBe(name);
    }));
  });
});

describe("the key a name is found by", () => {
  it.each([["José", "jose"], ["O’Brien", "obrien"], ["O'BRIEN", "obrien"], ["Anne-Marie", "anne marie"], ["Łoś", "los"], ["Strauß", "strauss"], ["Ørsted", "orsted"], ["Müller", "muller"], ["  Åsa  ", "asa"]])("of %s is %s", (name, key) => {
    expect(nameKey(name)).toBe(key);
  });
});
