import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { changesOf, contentProblem, type ContentNames } from "./variation-changes";
import type { AgreementContent } from "./variation";

const names: ContentNames = { organisation: (id) => `Council ${id}`, measure: (code) => `Measure ${code}`, stream: (id) => `Stream ${id}`, year: (year) => year, quarter: (quarter) => quarter };
const content = (given: Partial<AgreementContent> = {}): AgreementContent => ({
  name: "The agreement", summary: "For work and skills", councilIds: ["a"], partners: [{ organisationId: "a", duty: "Leads" }],
  yearTargets: [{ measureCode: "engaged", year: "2026-27", people: 100 }], quarterTargets: [], streams: [{ streamId: "s", budgetPence: 1_900_000_00, fromOn: day("2025-04-01"), untilOn: day("2028-03-31") }], ...given,
});

describe("a change of an agreement", () => {
  it("is told field by field, with before and after", () => {
    const after = content({
      summary: "For everybody", councilIds: ["b"], partners: [{ organisationId: "a", duty: "Leads and pays" }], yearTargets: [{ measureCode: "engaged", year: "2026-27", people: 120 }],
      quarterTargets: [{ measureCode: "engaged", quarter: "2026-Q1", people: 40 }], streams: [{ ...content().streams[0]!, budgetPence: 2_000_000_50 }],
    });
    expect(changesOf(content(), after, names)).toEqual([
      { field: "Summary", before: "For work and skills", after: "For everybody" },
      { field: "Council: Council a", before: "Takes part" },
      { field: "Partner: Council a", before: "Leads", after: "Leads and pays" },
      { field: "Target: Measure engaged, 2026-27", before: "100", after: "120" },
      { field: "Budget: Stream s", before: "£1,900,000", after: "£2,000,000.50" },
      { field: "Council: Council b", after: "Takes part" },
      { field: "Target: Measure engaged, 2026-Q1", after: "40" },
    ]);
  });

  it("is none where both say the same", () => {
    expect(changesOf(content(), content(), names)).toEqual([]);
  });
});

describe("what would be agreed", () => {
  const quarters = (...people: number[]) => people.map((each, at) => ({ measureCode: "engaged", quarter: `2026-Q${(at + 1) as 1 | 2 | 3 | 4}` as const, people: each }));

  it("needs a name and a council", () => {
    expect(contentProblem(content({ name: " " }), names)).toBe("Enter what the agreement is called");
    expect(contentProblem(content({ councilIds: [] }), names)).toContain("at least one council");
  });

  it("has quarters that add up to the year where each has its own target, and never more", () => {
    expect(contentProblem(content({ quarterTargets: quarters(25, 25, 25, 25) }), names)).toBeUndefined();
    expect(contentProblem(content({ quarterTargets: quarters(40, 40) }), names)).toBeUndefined();
    expect(contentProblem(content({ quarterTargets: quarters(25, 25, 25, 20) }), names)).toBe("The quarters of Measure engaged in 2026-27 add up to 95, and the year’s target is 100");
    expect(contentProblem(content({ quarterTargets: quarters(60, 60) }), names)).toContain("add up to 120");
  });
});
