import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { map } from "../../../remix.config.js";
import { isPlain } from "./plain-address";

const pathOf = (part: string) => new URL(`http://localhost/adviser/cases/${encodeURIComponent(part)}/plan`).pathname;

describe("a path", () => {
  it.each(Object.values(map).flatMap((addresses) => Object.keys(addresses)))("like %s is plain", (address) => expect(isPlain(new URL(address, "http://localhost").pathname)).toBe(true));

  it.each(["Ж", "WL\u202E", "\uFF37L22222222", "a\r\nSet-Cookie: x", "a\tb", "\u007F", "\u0000", "é"])("with %j in it is none of ours", (part) => expect(isPlain(pathOf(part))).toBe(false));

  it("that is plain can stand in a header, whatever it is", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (part) => {
      if (isPlain(pathOf(part))) expect(() => new Headers({ Location: `/adviser/cases/${part}/plan` })).not.toThrow();
    }));
  });
});
