import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { aMeasure } from "./builders";
import { checkMeasure, startProblem } from "./check-measure-set";
import { demonstrationMeasures } from "./demonstration-measures";
import { draftOf, type DraftMeasure } from "./measure-set";

const fieldsOf = (changes: Partial<DraftMeasure>, others: DraftMeasure[] = []) => checkMeasure({ ...draftOf(aMeasure()), ...changes }, others).map(({ field }) => field);

describe("a measure as somebody writes it", () => {
  it("is well where the demonstration's are", () => {
    const drafts = demonstrationMeasures.map((measure) => draftOf(measure));
    for (const draft of drafts) expect(checkMeasure(draft, drafts.filter((other) => other !== draft))).toEqual([]);
  });

  it.each<[string, Partial<DraftMeasure>, string]>([
    ["a code nobody can type", { code: "Into Work" }, "code"],
    ["no title", { title: "  " }, "title"],
    ["no sentence", { definition: "" }, "definition"],
    ["nothing that counts", { countsKinds: [] }, "countsKinds"],
    ["no offer", { offers: [] }, "offers"],
    ["hours beyond a week", { minimumHoursAWeek: 61 }, "minimumHoursAWeek"],
    ["hours of a course", { countsKinds: ["course_completed"], minimumHoursAWeek: 16 }, "minimumHoursAWeek"],
    ["half a week", { countsKinds: ["sustained_13_weeks"], weeks: 12.5 }, "weeks"],
    ["weeks on the day a job starts", { weeks: 13 }, "weeks"],
    ["earnings on the day a job starts", { earned: { pence: 400_000 } }, "earned"],
    ["gaps between jobs that may not be joined", { countsKinds: ["sustained_13_weeks"], weeks: 13, allowedGapDays: 14 }, "allowedGapDays"],
    ["a window without end", { window: { from: "support_end", months: 0 } }, "window.months"],
    ["a group without months", { group: "progress" }, "oncePerMonths"],
    ["ages the wrong way round", { ageAtStart: { from: 24, to: 16 } }, "ageAtStart.to"],
  ])("is refused for %s, at its field", (_what, changes, field) => {
    expect(fieldsOf(changes)).toContain(field);
  });

  it("has a code of its own", () => {
    expect(fieldsOf({}, [draftOf(aMeasure())])).toEqual(["code"]);
  });
});

describe("the day rules begin", () => {
  const around = { agreement: { fromOn: day("2024-04-01"), untilOn: day("2029-03-31") }, published: [{ id: "1", validFrom: day("2024-04-01"), measures: [] }], frozenQuarters: ["2025-Q4"] as const };

  it.each([["2024-03-31", "the agreement"], ["2029-04-01", "the agreement"], ["2024-04-01", "published rules apply"], ["2026-03-31", "frozen"]])("%s is refused: %s", (from, why) => {
    expect(startProblem(day(from), around)).toContain(why);
  });

  it("may be the day after the last frozen quarter, or any later one of the agreement", () => {
    expect(["2026-04-01", "2029-03-31"].map((from) => startProblem(day(from), around))).toEqual([undefined, undefined]);
  });
});
