import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./canonical-json";

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, part]) => [key, reversed(part)]));
};

describe("canonical JSON", () => {
  it("sorts keys at every depth and leaves out what is undefined", () => {
    expect(canonicalJson({ b: [{ y: 1, x: undefined }], a: "é" })).toBe('{"a":"é","b":[{"y":1}]}');
  });

  it("writes an instant as ISO text", () => {
    expect(canonicalJson({ at: new Date("2026-03-28T09:30:00Z") })).toBe('{"at":"2026-03-28T09:30:00.000Z"}');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, () => 1, [undefined], new Map(), 10n])("refuses %s", (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it("says the same whatever order the keys were written in, and is read back as the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(reversed(value))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
