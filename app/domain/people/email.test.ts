import { describe, expect, it } from "vitest";

import { emailKey, parseEmail } from "./email";

const longest = `${"a".repeat(64)}@${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(53)}.example`;

describe("an e-mail address", () => {
  it.each(["rosa@resident.example", "o'brien+jobs@mail.co.uk", "a@b.io", "x_y-z.1@sub.domain.example", "jo@münchen.example", "jo@xn--mnchen-3ya.example", "jo@beispiel.xn--p1ai"])("can be %s", (typed) => {
    expect(parseEmail(typed)).toBe(typed);
  });

  it("may have spaces around it", () => {
    expect(parseEmail("  Rosa@Resident.example\n")).toBe("Rosa@Resident.example");
  });

  it("may be 254 characters long and no longer", () => {
    expect(longest.length).toBe(254);
    expect(parseEmail(longest)).toBe(longest);
    expect(parseEmail(longest.replace(".example", "e.example"))).toBeUndefined();
  });

  it.each(["", "rosa", "rosa@", "@resident.example", "rosa@resident", "rosa@@resident.example", "rosa@resident..example", "ro sa@resident.example", "rosa.@resident.example", "rosa@-resident.example", "rosa@10.0.0.1", "rosa@resident.example, jo@resident.example", "rosa\u0000@resident.example", "rosa@resident.example\r\nBcc: jo@resident.example", "a".repeat(10_000)])("cannot be %s", (typed) => {
    expect(parseEmail(typed)).toBeUndefined();
  });

  it("has one key in any case", () => {
    expect(emailKey(" Rosa@RESIDENT.example ")).toBe(emailKey("rosa@resident.example"));
  });
});
