import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { anOutcome } from "#app/domain/outcomes/builders";
import { aCountContext, aMeasure, aSupportFact } from "./builders";
import { evidenceWanted } from "./evidence-wanted";

const measure = aMeasure({ title: "In work", minimumEvidence: "document" });
const weak = anOutcome({ evidenceLevel: "adviser_seen" });
const context = aCountContext();

describe("evidence that would make an outcome count", () => {
  it("is said with what is enough, and by the end of the quarter it happened in", () => {
    expect(evidenceWanted([weak], [measure], context)).toEqual([{ outcomeId: "outcome-1", measure: "In work", needed: "a document", byOn: "2026-06-30" }]);
  });

  it("is not asked where it counts already, or would not count even then", () => {
    expect(evidenceWanted([anOutcome()], [measure], context)).toEqual([]);
    expect(evidenceWanted([weak], [{ ...measure, minimumHoursAWeek: 35 }], context)).toEqual([]);
    expect(evidenceWanted([weak], [{ ...measure, countsKinds: ["learning_started"] }], context)).toEqual([]);
    expect(evidenceWanted([{ ...weak, supersededById: "outcome-2" }, { ...weak, recordedInError: true }], [measure], context)).toEqual([]);
  });

  it("is not asked where another has counted and only one may", () => {
    const once = { ...measure, oncePerMonths: 12 };
    const otherCounted = [{ factId: "outcome-0", caseId: "case-1", residentId: "resident-1", measureCode: measure.code, happenedOn: day("2026-04-02") }];
    expect(evidenceWanted([weak], [once], { ...context, otherCounted })).toEqual([]);
    expect(evidenceWanted([weak], [once], context)).toHaveLength(1);
  });

  it("is asked in the quarter it happened in and the next, and for nothing older", () => {
    expect(evidenceWanted([weak], [measure], { ...context, today: day("2026-09-30") })).toHaveLength(1);
    expect(evidenceWanted([weak], [measure], { ...context, today: day("2026-10-01") })).toEqual([]);
  });

  it("is never asked for what the service did itself", () => {
    expect(evidenceWanted([aSupportFact()], [aMeasure({ countsKinds: ["plan_agreed"], minimumEvidence: "document" })], context)).toEqual([]);
  });
});
