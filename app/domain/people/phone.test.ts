import { describe, expect, it } from "vitest";

import { phoneKey, phoneMakesSense } from "./phone";

describe("a phone number", () => {
  it.each(["01632 960 001", "(01632) 960001", "07700 900 982", "07700.900.982", "07700-900982", "+44 7700 900982", "0044 7700 900982", "+44 (0)7700 900982", "+44 808 157 0192", "0800 1111", "07700 900982 ext 12", "+1 202 555 0123"])("makes sense as %s", (typed) => {
    expect(phoneMakesSense(typed)).toBe(true);
  });

  it.each(["", "12345", "0770090098", "077009009821", "07700 90098X", "999", "ask my sister", "07700 900982 or 01632 960001", "0".repeat(5000)])("makes no sense as %s", (typed) => {
    expect(phoneMakesSense(typed)).toBe(false);
    expect(phoneKey(typed)).toBeUndefined();
  });

  it("has one key however it was typed", () => {
    const keys = ["07700 900982", "+44 7700 900 982", "(07700) 900-982", "0044 7700 900982", "07700900982 ext 3"].map(phoneKey);
    expect(new Set(keys)).toEqual(new Set(["+447700900982"]));
  });

  it("survives odd characters", () => {
    expect(phoneMakesSense("\u0000\ud83407700 900982")).toBe(false);
  });
});
