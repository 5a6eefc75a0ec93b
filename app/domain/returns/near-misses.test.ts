import { describe, expect, it } from "vitest";
import { aMeasure } from "#app/domain/agreements/builders";
import { day } from "#app/domain/calendar/calendar-day";
import { anOutcome } from "#app/domain/outcomes/builders";
import { aReturnInput } from "./builders";
import { nearMisses } from "./near-misses";

const wanting = aMeasure({ minimumEvidence: "document", minimumHoursAWeek: 16 });
const weak = anOutcome({ evidenceLevel: "self_declared" });
const missed = (given: Parameters<typeof aReturnInput>[0], claimed: Parameters<typeof nearMisses>[1] = []) =>
  nearMisses(aReturnInput({ measures: [wanting], ...given }), claimed).map(({ outcomeId, measureCode, daysLeft, missing }) => [outcomeId, measureCode, daysLeft, missing.map(({ label }) => label).join()]);

describe("a near miss", () => {
  it("is an outcome that lacks what can still be had", () => {
    expect(missed({ facts: [weak] })).toEqual([["outcome-1", "into-employment", undefined, "Evidence"]]);
    expect(missed({ facts: [anOutcome()] })).toEqual([]);
  });

  it("is none where something can no longer change, or the record does not stand", () => {
    expect(missed({ facts: [anOutcome({ evidenceLevel: "self_declared", recordedInError: true })] })).toEqual([]);
    expect(missed({ facts: [weak], measures: [aMeasure({ minimumEvidence: "document", offers: ["youth_pathways"] })] })).toEqual([]);
  });

  it("says how many days are left, and the one that closes first comes first", () => {
    const closing = (code: string, months: number) => aMeasure({ code, minimumHoursAWeek: 40, window: { from: "support_start", months } });
    expect(missed({ facts: [anOutcome()], measures: [closing("later", 7), closing("sooner", 5), aMeasure({ code: "open", minimumHoursAWeek: 40 })] })).toEqual([
      ["outcome-1", "sooner", 27, "Hours"],
      ["outcome-1", "later", 88, "Hours"],
      ["outcome-1", "open", undefined, "Hours"],
    ]);
  });

  it("is not looked for in another kind, before the agreement, or longer ago than a year", () => {
    expect(missed({ facts: [anOutcome({ kind: "qualification_gained", evidenceLevel: "self_declared" })] })).toEqual([]);
    expect(missed({ facts: [weak], today: day("2027-05-12") })).toEqual([]);
    expect(missed({ facts: [weak], agreement: { fromOn: day("2026-05-12"), untilOn: day("2029-03-31") } })).toEqual([]);
  });

  it("is none where a frozen return claimed it already, or another stands in its way", () => {
    const once = aMeasure({ oncePerMonths: 12 });
    const facts = [anOutcome(), anOutcome({ id: "second", happenedOn: day("2026-06-01"), evidenceLevel: "self_declared" })];
    expect(missed({ facts, measures: [aMeasure({ oncePerMonths: 12, minimumEvidence: "document" })] })).toEqual([]);
    expect(missed({ facts: [anOutcome()], measures: [once] }, [{ factId: "outcome-1", measureCode: "into-employment" }])).toEqual([]);
  });
});
