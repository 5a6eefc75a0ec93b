import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day, partsOf } from "#app/domain/calendar/calendar-day";
import { parseUkDate } from "./uk-date";

const today = day("2026-11-27");
const read = (typed: string) => parseUkDate(typed, today);

describe("a date as people here write it", () => {
  it.each(["3/4/2009", "03/04/2009", "03-04-09", "3.4.09", "3 4 2009", "3 April 2009", "3rd Apr 09", "03-APR-2009", "April 3, 2009", "Friday 3 April 2009", "2009-04-03", "2009/04/03", "2009-04-03T00:00:00Z", "03/04/2009 00:00", " 3–4–2009 "])("reads %s", (typed) => {
    expect(read(typed)).toBe("2009-04-03");
  });

  it.each(["04/25/2009", "31/2/2009", "39906", "April 2009", "3/4", "3/4/209", "three April 2009", "3 Aprils 2009", "", "1/2/3/4", "2009-25-04", "x".repeat(200)])("guesses nothing from %s", (typed) => {
    expect(read(typed)).toBeUndefined();
  });

  it("takes a year of two figures for the newest that is not to come", () => {
    expect(read("1/1/26")).toBe("2026-01-01");
    expect(read("1/1/27")).toBe("1927-01-01");
    expect(read("1/1/64")).toBe("1964-01-01");
    expect(read("1/1/00")).toBe("2000-01-01");
  });

  it("puts the day before the month, always", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), fc.constantFrom("/", "-", ".", " "), fc.boolean(), (back, mark, padded) => {
        const on = addDays(today, -back);
        const { day: d, month, year } = partsOf(on);
        const write = (part: number) => String(part).padStart(padded ? 2 : 1, "0");
        expect(read([write(d), write(month), String(year)].join(mark))).toBe(on);
      }),
    );
  });

  it("never fails", () => {
    fc.assert(fc.property(fc.string(), (typed) => void read(typed)));
  });
});
