import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { repeatedIn } from "./same-person";

const rosa = { firstName: "Rosa", lastName: "Delgado", dateOfBirth: day("2009-04-03") };

describe("the same person twice on a list", () => {
  it("is found by name and date of birth, accents and capitals aside, or by National Insurance number", () => {
    const rows = [
      { line: 2, answers: rosa },
      { line: 3, answers: { ...rosa, firstName: "RÓSA" } },
      { line: 4, answers: { ...rosa, dateOfBirth: day("2009-04-04") } },
      { line: 5, answers: { firstName: "Tom", dateOfBirth: day("1990-01-01"), niNumber: "QQ123456C" } },
      { line: 6 },
      { line: 7, answers: { firstName: "Thomas", dateOfBirth: day("1990-01-02"), niNumber: "QQ123456C" } },
    ];
    expect([...repeatedIn(rows)]).toEqual([[3, 2], [7, 5]]);
  });
});
