import { describe, expect, it } from "vitest";
import { aMeasure } from "#app/domain/agreements/builders";
import { day } from "#app/domain/calendar/calendar-day";
import { aReturnLine } from "./builders";
import { checkReturn, mayFreeze, type ReturnToCheck, returnChecks } from "./checks";
import { nearDuplicates, type WhatLooksAlike } from "./near-duplicates";
import { lineId, type ReturnLine } from "./return-line";

const given = (lines: ReturnLine[], more: Partial<ReturnToCheck> = {}): ReturnToCheck => ({ today: day("2026-07-06"), lines, measures: [aMeasure({ minimumEvidence: "document" })], ...more });
const found = (line: Partial<ReturnLine>) => checkReturn(given([aReturnLine(line)]));
const codes = (line: Partial<ReturnLine>) => found(line).map(({ code }) => code);
const share = (percent: number, streamId = "stream-1") => ({ streamId, streamCode: "NM-01", share: percent });

describe("the checks of a return", () => {
  it("have one code each, in order, and a title", () => {
    const all = returnChecks.map(({ code }) => code);
    expect(all).toEqual(all.map((_, index) => `R${String(index + 1).padStart(3, "0")}`));
  });

  it("find nothing in a line that is right", () => {
    expect(found({})).toEqual([]);
  });

  it.each<[code: string, severity: string, wrong: Partial<ReturnLine>, right: Partial<ReturnLine>]>([
    ["R001", "error", { evidenceLevel: "adviser_seen" }, { evidenceLevel: "document" }],
    ["R002", "error", { supportStartedOn: day("2026-05-12") }, { supportStartedOn: day("2026-05-11") }],
    ["R002", "error", { supportStartedOn: undefined }, {}],
    ["R003", "error", { happenedOn: day("2026-07-07"), recordedOn: day("2026-07-07") }, { happenedOn: day("2026-07-06"), recordedOn: day("2026-07-06") }],
    ["R005", "error", { hoursAWeek: undefined }, { hoursAWeek: undefined, kind: "volunteering_started", employmentType: undefined }],
    ["R005", "error", { hoursAWeek: undefined, kind: "better_work", employmentType: undefined }, { kind: "better_work" }],
    ["R006", "warning", { shares: [share(60)] }, { shares: [share(60), share(40, "stream-2")] }],
    ["R006", "warning", { shares: [] }, { shares: [share(100)] }],
    ["R007", "error", { shares: [share(60), share(50, "stream-2")] }, { shares: [share(50), share(50, "stream-2")] }],
    ["R007", "error", { shares: [share(50), share(50)] }, {}],
    ["R007", "error", { shares: [share(99.5)] }, {}],
    ["R008", "error", { ageAtStart: 15 }, { ageAtStart: 16 }],
    ["R009", "error", { source: "provider_report" }, { source: "provider_report", verified: true }],
    ["R011", "warning", { ageAtStart: undefined }, {}],
    ["R012", "warning", { recordedOn: day("2026-08-12") }, { recordedOn: day("2026-08-11") }],
  ])("%s (%s) is found where it should be, alone, and nowhere else", (code, severity, wrong, right) => {
    expect(found(wrong)).toMatchObject([{ code, severity, caseId: "case-1", lineId: "outcome-1/into-employment/counted" }]);
    expect(found(wrong)[0]?.message).toMatch(/^[A-Z0-9].+\.$/);
    expect(codes(right)).toEqual([]);
  });

  const again = (more: Partial<ReturnLine> = {}) => aReturnLine({ factId: "outcome-2", happenedOn: day("2026-05-25"), recordedOn: day("2026-05-26"), employer: "The Saltby Bakery Ltd", ...more });
  const pair = (more: Partial<ReturnLine> = {}, alike: Partial<WhatLooksAlike> = {}, rest: Partial<ReturnToCheck> = {}) => {
    const lines = [again(more), aReturnLine()];
    return checkReturn(given(lines, { alike: nearDuplicates({ lines, ...alike }), ...rest }));
  };
  const said = { outcomeId: "outcome-2", otherId: "outcome-1", reason: "second_job" as const, words: "Weekends", saidAt: new Date("2026-06-03T09:00:00Z"), saidByName: "Amina Okafor" };

  it("R004 (error) is found where one person starts with one employer twice within days", () => {
    expect(pair()).toMatchObject([{ code: "R004", severity: "error", lineId: lineId("outcome-2", "into-employment", 1), message: "The same person, employer and almost the same day: 11 May 2026 and 25 May 2026. Correct one of them, or say on the outcome’s page why they are two." }]);
    expect(pair({ happenedOn: day("2026-05-26") })).toEqual([]);
    expect(pair({ residentId: "resident-2" })).toEqual([]);
    expect(pair({ employer: "Eastfold Farm" })).toEqual([]);
    expect(pair({ employer: undefined })).toEqual([]);
    expect(pair({ events: -1 })).toEqual([]);
  });

  it("R013 (warning) says who said that they are two, and why, also of a corrected record", () => {
    const expected = [{ code: "R013", severity: "warning", message: "The same person, employer and almost the same day: 11 May 2026 and 25 May 2026. Amina Okafor said on 3 June 2026 that they are two: a second job with the same employer." }];
    expect(pair({}, { said: [said] })).toMatchObject(expected);
    expect(pair({ factId: "outcome-3" }, { said: [said], records: new Map([["outcome-3", { supersedesId: "outcome-2" }]]) })).toMatchObject(expected);
    expect(pair({ factId: "outcome-3" }, { said: [said] })).toMatchObject([{ code: "R004" }]);
  });

  it("compare with what an earlier quarter counted, unless that is taken back", () => {
    const earlier = [aReturnLine({ factId: "outcome-0", happenedOn: day("2026-05-04") })];
    const compared = (lines: ReturnLine[]) => nearDuplicates({ lines, earlier }).map(({ first, second }) => [first.factId, second.factId]);
    expect(compared([aReturnLine()])).toEqual([["outcome-0", "outcome-1"]]);
    expect(compared([])).toEqual([]);
    expect(compared([aReturnLine(), aReturnLine({ factId: "outcome-0", happenedOn: day("2026-05-04"), events: -1 })])).toEqual([]);
  });

  it("tell of two cases only in the restricted one, and of neither what the other holds", () => {
    const other = { caseId: "case-2", caseReference: "WL-CASE-0002" };
    expect(pair(other)[0]).toMatchObject({ caseId: "case-2" });
    expect(pair(other)[0]?.message).not.toContain("11 May");
    expect(pair(other, {}, { restricted: new Set(["case-1"]) })[0]).toMatchObject({ caseId: "case-1" });
  });

  it("R014 (error) is found where evidence was looked at again and did not hold", () => {
    expect(checkReturn(given([aReturnLine()], { notUpheld: new Set(["outcome-1"]) }))).toMatchObject([{ code: "R014", severity: "error", caseId: "case-1" }]);
    expect(checkReturn(given([aReturnLine()], { notUpheld: new Set(["outcome-2"]) }))).toEqual([]);
  });

  it("does not take one start under two measures for two starts", () => {
    expect(nearDuplicates({ lines: [aReturnLine(), aReturnLine({ measureCode: "youth-first-step" })] })).toEqual([]);
  });

  it("R010 (warning) is found where nothing counts", () => {
    expect(checkReturn(given([]))).toEqual([{ code: "R010", severity: "warning", message: "Nothing counts in this return." }]);
  });

  it("asks nothing of a line that takes something back", () => {
    expect(found({ events: -1, ageAtStart: 15, hoursAWeek: undefined, shares: [] })).toEqual([]);
  });

  it("judge the evidence by the line's own version of the measure", () => {
    const measures = [aMeasure({ minimumEvidence: "document" }), aMeasure({ version: 2, minimumEvidence: "self_declared" })];
    const lines = [aReturnLine({ evidenceLevel: "self_declared", measureVersion: 2 })];
    expect(checkReturn(given(lines, { measures }))).toEqual([]);
  });

  it("let a return with warnings be frozen, and one with an error not", () => {
    expect(mayFreeze(found({ shares: [] }))).toBe(true);
    expect(mayFreeze(found({ ageAtStart: 15 }))).toBe(false);
  });
});
