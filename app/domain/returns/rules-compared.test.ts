import { expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { addToComparison, measureGone, sumsOf, type ComparisonKept } from "./rules-compared";

const nothing: ComparisonKept = { period: { from: day("2025-07-07"), to: day("2026-07-06") }, measures: [], lacking: [] };
const claim = (factId: string, measureCode = "into-employment") => ({ factId, measureCode, caseId: "case-1", caseReference: "WL-7F3K-29QD", happenedOn: day("2026-05-11") });
const short = { ...claim("a"), missing: [{ label: "Hours", said: "needs 16 hours a week, recorded 14" }, { label: "Evidence", said: "needs a document, recorded the person’s own word" }] };

it("adds part to part, by measure and by what is lacking first, and keeps nobody's case", () => {
  const part = { same: ["into-employment", "qualification"], lost: [short, { ...claim("b", "better-work"), missing: [] }], gained: [claim("c", "qualification")] };
  const kept = addToComparison(addToComparison(nothing, part), part);
  expect(kept.lacking).toEqual([
    { measureCode: "better-work", label: measureGone, claims: 2 },
    { measureCode: "into-employment", label: "Hours", claims: 2 },
  ]);
  expect(sumsOf(kept)).toEqual({ same: 4, lost: 4, gained: 2 });
  expect(JSON.stringify(kept)).not.toMatch(/case-1|WL-/);
});
