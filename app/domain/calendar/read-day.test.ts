import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day, partsOf } from "./calendar-day";
import { readDay } from "./read-day";
import { sayDay } from "./words";

const today = day("2026-03-11");

describe("a day as it is usually written here", () => {
  it.each([
    "14/7/91", "14/07/1991", "14.7.1991", "14-07-91", "14 07 1991", "14071991", "140791", "14 July 1991", "14 jul 91", "14th July 1991", "14th of Jul, 1991", "14jul1991", "July 14, 1991", "Jul 14th 1991", "1991-07-14", " 14 / 7 / 91 ",
  ])("reads %s", (typed) => expect(readDay(typed, today)).toBe("1991-07-14"));

  it.each(["Rosa", "31/2/1991", "7/14/1991", "14 Julember 1991", "1/1", "07700 900123", "WL-7F3K-29QD", "", "14//91"])("reads nothing in %s", (typed) => expect(readDay(typed, today)).toBeUndefined());

  it("takes two digits for the newest year that is not to come", () => {
    expect(readDay("1/2/26", today)).toBe("2026-02-01");
    expect(readDay("1/2/27", today)).toBe("1927-02-01");
  });

  it("reads back every day as it is said, and in numbers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (back) => {
        const on = addDays(today, -back);
        const { year, month, day: of } = partsOf(on);
        expect(readDay(sayDay(on), today)).toBe(on);
        expect(readDay(`${of}/${month}/${year}`, today)).toBe(on);
      }),
    );
  });
});
