import { describe, expect, it } from "vitest";

import { academicAgeOn, ageOn, wholeMonthsBetween } from "./age";
import { day } from "./calendar-day";

describe("age", () => {
  it("changes on the birthday, not the day before", () => {
    expect(ageOn(day("2010-06-15"), day("2026-06-14"))).toBe(15);
    expect(ageOn(day("2010-06-15"), day("2026-06-15"))).toBe(16);
  });

  it("changes on 1 March for somebody born on 29 February, outside leap years", () => {
    expect(ageOn(day("2008-02-29"), day("2026-02-28"))).toBe(17);
    expect(ageOn(day("2008-02-29"), day("2026-03-01"))).toBe(18);
    expect(ageOn(day("2008-02-29"), day("2028-02-29"))).toBe(20);
  });

  it("is not fooled by leap years over a long life", () => {
    expect(ageOn(day("1926-04-01"), day("2026-03-31"))).toBe(99);
  });

  it("is negative before the birth", () => {
    expect(ageOn(day("2026-06-15"), day("2026-06-14"))).toBe(-1);
  });
});

describe("academic age", () => {
  it("is the age at the last 31 August", () => {
    expect(academicAgeOn(day("2008-09-01"), day("2026-09-01"))).toBe(17);
    expect(academicAgeOn(day("2008-08-31"), day("2026-09-01"))).toBe(18);
  });

  it("stays the same through the school year, whatever birthdays pass", () => {
    expect(academicAgeOn(day("2008-11-05"), day("2026-08-30"))).toBe(16);
    expect(academicAgeOn(day("2008-11-05"), day("2026-08-31"))).toBe(17);
    expect(academicAgeOn(day("2008-11-05"), day("2027-03-01"))).toBe(17);
  });
});

describe("whole months", () => {
  it("are complete only when the day of the month has come", () => {
    expect(wholeMonthsBetween(day("2025-03-31"), day("2026-03-30"))).toBe(11);
    expect(wholeMonthsBetween(day("2025-03-31"), day("2026-03-31"))).toBe(12);
  });

  it("are complete at the end of a shorter month", () => {
    expect(wholeMonthsBetween(day("2026-01-31"), day("2026-02-28"))).toBe(1);
  });

  it("are none where the end comes first", () => {
    expect(wholeMonthsBetween(day("2026-03-31"), day("2026-01-01"))).toBe(0);
  });
});
