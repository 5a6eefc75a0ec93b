import { describe, expect, it } from "vitest";

import { parseNationalInsuranceNumber, sayNationalInsuranceNumber, withoutNationalInsuranceNumbers } from "./ni-number";

// Put together here, so that no number that could be somebody's stands in the source.
const withPrefix = (prefix: string) => `${prefix}123456C`;

describe("a National Insurance number", () => {
  it.each(["qq 12 34 56 c", "QQ123456C", "QQ-12-34-56-C", " q q 1 2 3 4 5 6 c ", "QQ.12.34.56.C", "QQ/12/34/56/C"])("typed as %s is read where examples are allowed", (typed) => {
    expect(parseNationalInsuranceNumber(typed, { allowExample: true })).toBe("QQ123456C");
  });

  it("that is an example is not read otherwise", () => {
    expect(parseNationalInsuranceNumber("QQ123456C")).toBeUndefined();
  });

  it("with a prefix that is given out is read", () => {
    expect(["AB", "JZ", "SM", "YW"].map((prefix) => parseNationalInsuranceNumber(withPrefix(prefix)))).toEqual(["AB", "JZ", "SM", "YW"].map(withPrefix));
  });

  it.each(["BG", "GB", "KN", "NK", "NT", "TN", "ZZ", "DA", "FA", "IA", "QA", "UA", "VA", "AD", "AF", "AI", "AO", "AQ", "AU", "AV"])("never begins with %s", (prefix) => {
    expect(parseNationalInsuranceNumber(withPrefix(prefix))).toBeUndefined();
  });

  it.each(["QQ123456E", "QQ12345C", "QQ1234567C", "QQ123456", "Q1123456C", "", "Q".repeat(500)])("is not %s", (typed) => {
    expect(parseNationalInsuranceNumber(typed, { allowExample: true })).toBeUndefined();
  });

  it("is said in pairs", () => {
    expect(sayNationalInsuranceNumber("QQ123456C")).toBe("QQ 12 34 56 C");
  });

  it("is taken out of free text", () => {
    expect(withoutNationalInsuranceNumbers("My NI is qq 12 34 56 c, call me")).toBe("My NI is [National Insurance number removed], call me");
    expect(withoutNationalInsuranceNumbers("I start on 12 03 2026 at bay AB12")).toBe("I start on 12 03 2026 at bay AB12");
  });
});
