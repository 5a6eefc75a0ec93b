import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseReference } from "#app/domain/people/reference";
import { makeReturnCode, parseReturnCode } from "./return-code";

const code = fc.uint8Array({ minLength: 32, maxLength: 32, max: 252 }).map(makeReturnCode);

describe("a code to come back with", () => {
  it("is three groups of four, without characters that look alike", () => {
    fc.assert(fc.property(code, (made) => {
      expect(made).toMatch(/^([2-9CDFHJKMNPQRTWXY]{4}-){2}[2-9CDFHJKMNPQRTWXY]{4}$/);
      expect(parseReturnCode(made)).toBe(made);
    }));
  });

  it("is understood in any case and spacing, and with letters read for the numbers they look like", () => {
    fc.assert(fc.property(code, fc.constantFrom(" ", "", "–", ". "), (made, between) => {
      const typed = made.toLowerCase().replaceAll("-", between).replaceAll("5", "s").replaceAll("8", "b").replaceAll("2", "Z").replaceAll("6", "g");
      expect(parseReturnCode(` ${typed} `)).toBe(made);
    }));
  });

  it("is refused with any one character wrong, or two exchanged", () => {
    fc.assert(fc.property(code, fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 11 }), fc.constantFrom(..."23456789CDFHJKMNPQRTWXY"), (made, a, b, other) => {
      const characters = [...made.replaceAll("-", "")];
      fc.pre(characters[a] !== other && characters[a] !== characters[b]);
      expect(parseReturnCode(characters.with(a, other).join(""))).toBeUndefined();
      expect(parseReturnCode(characters.with(a, characters[b]!).with(b, characters[a]!).join(""))).toBeUndefined();
    }), { numRuns: 500 });
  });

  it.each(["", "7F3K", "WL-7F3K-29QD", "000000000000", "x".repeat(10_000)])("is not %s", (typed) => {
    expect(parseReturnCode(typed)).toBeUndefined();
  });

  it("is never taken for a reference", () => {
    fc.assert(fc.property(code, (made) => {
      expect(parseReference(made)).toBeUndefined();
    }));
  });
});
