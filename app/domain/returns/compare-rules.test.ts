import { describe, expect, it } from "vitest";
import { aMeasure } from "#app/domain/agreements/builders";
import { draftOf, type DraftMeasure } from "#app/domain/agreements/measure-set";
import { day } from "#app/domain/calendar/calendar-day";
import { anOutcome } from "#app/domain/outcomes/builders";
import { aReturnInput } from "./builders";
import { addCompared, compareRules, trialPeriod, type MeasureCompared } from "./compare-rules";

const period = { from: day("2026-04-01"), to: day("2026-06-30") };
const draft = (changes: Partial<DraftMeasure> = {}): DraftMeasure => ({ ...draftOf(aMeasure()), ...changes });
const facts = [anOutcome(), anOutcome({ id: "short", hoursAWeek: 14, happenedOn: day("2026-06-01") })];
const compared = (drafts: DraftMeasure[], more: Parameters<typeof aReturnInput>[0] = {}) => compareRules(aReturnInput({ facts, ...more }), drafts, period);

describe("trying next year's rules on what happened", () => {
  it("changes nothing where they are the same", () => {
    expect(compared([draft()])).toEqual({ same: ["into-employment", "into-employment"], lost: [], gained: [] });
  });

  it("says which claims are lost, and what they lack", () => {
    const { same, lost, gained } = compared([draft({ minimumHoursAWeek: 16 })]);
    expect([same, gained]).toEqual([["into-employment"], []]);
    expect(lost).toEqual([{ measureCode: "into-employment", caseId: "case-1", caseReference: "WL-7F3K-29QD", factId: "short", happenedOn: "2026-06-01", missing: [{ label: "Hours", said: "needs 16 hours a week, recorded 14" }] }]);
  });

  it("says which are gained", () => {
    const strict = [aMeasure({ minimumHoursAWeek: 16 })];
    expect(compared([draft()], { measures: strict }).gained.map(({ factId }) => factId)).toEqual(["short"]);
  });

  it("loses all of a measure that goes, and gains all of one that comes", () => {
    const { lost, gained } = compared([draft({ code: "job" })]);
    expect([lost.map(({ missing }) => missing), gained.map(({ measureCode }) => measureCode)]).toEqual([[[], []], ["job", "job"]]);
  });

  it("chooses anew where only one may count: what the new rule leaves out lets another in", () => {
    const once = [aMeasure({ oncePerMonths: 12 })];
    const long = [anOutcome({ hoursAWeek: 14 }), anOutcome({ id: "later", happenedOn: day("2026-06-01") })];
    const { same, lost, gained } = compared([draft({ oncePerMonths: 12, minimumHoursAWeek: 16 })], { measures: once, facts: long });
    expect([same, lost.map(({ factId }) => factId), gained.map(({ factId }) => factId)]).toEqual([[], ["outcome-1"], ["later"]]);
  });

  it("leaves what was counted before the period as it is, also as what stands in the way of a second", () => {
    const once = [aMeasure({ oncePerMonths: 12 })];
    const before = [anOutcome({ happenedOn: day("2026-03-20") }), anOutcome({ id: "later", happenedOn: day("2026-06-01") })];
    expect(compared([draft({ oncePerMonths: 12 })], { measures: once, facts: before })).toEqual({ same: [], lost: [], gained: [] });
  });

  it("is tried on the twelve months up to today", () => {
    expect(trialPeriod(day("2026-07-06"))).toEqual({ from: "2025-07-07", to: "2026-07-06" });
  });
});

it("adds up by measure, in order of code", () => {
  const one = compared([draft({ minimumHoursAWeek: 16 }), draft({ code: "a-job" })]);
  const sums = addCompared(addCompared(new Map<string, MeasureCompared>(), one), one);
  expect([...sums.values()]).toEqual([
    { measureCode: "a-job", same: 0, lost: 0, gained: 4 },
    { measureCode: "into-employment", same: 2, lost: 2, gained: 0 },
  ]);
});
