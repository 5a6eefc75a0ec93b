import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { makeReference, parseReference } from "./reference";

const sixteenBytes = fc.uint8Array({ minLength: 16, maxLength: 16, max: 252 });
const reference = sixteenBytes.map(makeReference);
const places = [3, 4, 5, 6, 8, 9, 10, 11];
const place = fc.constantFrom(...places);

function withCharacter(text: string, at: number, character: string): string {
  return text.slice(0, at) + character + text.slice(at + 1);
}

describe("a reference", () => {
  it("looks like the one in our letters, and that one is real", () => {
    expect(parseReference("WL-7F3K-29QD")).toBe("WL-7F3K-29QD");
  });

  it("is made in that shape, without characters that look alike", () => {
    fc.assert(fc.property(reference, (made) => {
      expect(made).toMatch(/^WL-[2-9CDFHJKMNPQRTWXY]{4}-[2-9CDFHJKMNPQRTWXY]{4}$/);
      expect(parseReference(made)).toBe(made);
    }));
  });

  it.each(["wl7f3k29qd", " WL 7F3K 29QD ", "7f3k-29qd", "WL–7F3K—29QD", "w.l.7f3k.29qd"])("is understood when typed as %s", (typed) => {
    expect(parseReference(typed)).toBe("WL-7F3K-29QD");
  });

  it.each(["", "WL", "WL-7F3K-29Q", "WL-7F3K-29QDD", "WL-0000-0000", "LW-7F3K-29QD", "7F3K 29QD 7F3K 29QD", "x".repeat(10_000)])("is not %s", (typed) => {
    expect(parseReference(typed)).toBeUndefined();
  });

  it("is refused with any one character wrong", () => {
    fc.assert(fc.property(reference, place, fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"), (made, at, character) => {
      fc.pre(made[at] !== character);
      expect(parseReference(withCharacter(made, at, character))).toBeUndefined();
    }), { numRuns: 500 });
  });

  it("is refused with any two different characters exchanged, neighbours or not", () => {
    fc.assert(fc.property(reference, place, place, (made, a, b) => {
      const [one = "", other = ""] = [made[a], made[b]];
      fc.pre(one !== other);
      expect(parseReference(withCharacter(withCharacter(made, a, other), b, one))).toBeUndefined();
    }), { numRuns: 500 });
  });

  it("uses each character about equally often", () => {
    const first = Array.from({ length: 256 }, (_, byte) => new Uint8Array(16).fill(byte)).slice(0, 253).map((bytes) => makeReference(bytes)[3]);
    const counts = new Map(first.map((character) => [character, first.filter((other) => other === character).length]));
    expect([...new Set(counts.values())]).toEqual([11]);
  });

  it("is not made from too few bytes", () => {
    expect(() => makeReference(new Uint8Array(6))).toThrow(RangeError);
    expect(() => makeReference(new Uint8Array(16).fill(255))).toThrow(RangeError);
  });
});
