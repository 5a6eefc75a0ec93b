import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { askedNotes } from "./asked-notes";
import { people } from "./builders-of-counts";

const where = { agreement: { fromOn: day("2026-04-01"), untilOn: day("2029-03-31") }, targets: [{ measureCode: "into-employment", year: "2026-27", people: 40 }, { measureCode: "engaged", year: "2026-27", people: 40 }], quarterTargets: [] };
const said = { measureCodes: ["engaged", "into-employment"], notes: [], frozen: [], today: day("2026-10-05") };
const asked = (given: Partial<Parameters<typeof askedNotes>[2]> = {}) => askedNotes(people(10), where, { ...said, ...given }).map(({ measureCode, quarter }) => `${quarter} ${measureCode}`);

describe("a note that is asked for", () => {
  it("is of a measure off its profile in a quarter that has ended, the newest quarter first", () => {
    // Ten people were in work in the first quarter, as many as its profile; nobody in the second, and nobody was engaged.
    expect(asked()).toEqual(["2026-Q2 engaged", "2026-Q2 into-employment", "2026-Q1 engaged"]);
  });

  it("is asked no more once something is said, or the quarter is frozen", () => {
    expect(asked({ notes: [{ measureCode: "engaged", quarter: "2026-Q2" }] })).toEqual(["2026-Q2 into-employment", "2026-Q1 engaged"]);
    expect(asked({ frozen: ["2026-Q1"] })).toEqual(["2026-Q2 engaged", "2026-Q2 into-employment"]);
  });

  it("is not asked before a quarter has ended", () => {
    expect(asked({ today: day("2026-06-30") })).toEqual([]);
  });
});
