import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aMeasure } from "#app/domain/agreements/builders";
import { csvCells } from "#app/domain/publishing/csv-cells";
import { aReturnLine } from "./builders";
import { canonicalRow, columns, contentText, formulaSafe, inFileOrder, participantReference, ruleVersions } from "./file";
import type { ReturnLine } from "./return-line";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const participant = participantReference("resident-1", "agreement-1", sha256);
const row = (line: Partial<ReturnLine> = {}) => Object.fromEntries(columns.map(({ name }, at) => [name, canonicalRow({ participant, line: aReturnLine(line) })[at]]));

describe("the participant-level file", () => {
  it("describes every column, with a name that a machine can use", () => {
    for (const { name, title, description } of columns) {
      expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(title).not.toBe("");
      expect(description).toMatch(/\.$/);
    }
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
  });

  it("has a row for a line, with codes, days and numbers as they are", () => {
    expect(row()).toEqual({
      participant, measure: "into-employment", measure_version: 1, line_type: "claim", adjustment_reason: null, events: 1, quarter: "2026-Q1",
      kind: "job_start_employed", happened_on: "2026-05-11", recorded_on: "2026-05-12", support_started_on: "2026-03-02", offer: "working_futures",
      age_band: "25 to 49", neet_at_start: "no", employment_type: "employed", contract: "permanent", hours_a_week: 30, weekly_pay_pence: 42_000,
      qualification_level: null, evidence: "employer_or_payslip", verified: "no", streams: "NM-01:100",
    });
  });

  it("gives each value the type its column says", () => {
    const line = aReturnLine({ qualificationLevel: 0, adjustmentReason: "corrected" });
    for (const { name, type, value } of columns) {
      const cell = value({ participant, line });
      expect([name, typeof cell]).toEqual([name, type === "number" || type === "whole_number" ? "number" : "string"]);
      if (type === "date") expect(cell).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it.each([[15, "under 16"], [16, "16 to 18"], [18, "16 to 18"], [19, "19 to 24"], [24, "19 to 24"], [25, "25 to 49"], [50, "50 and over"], [undefined, null]])("puts the age %s into the band %s", (ageAtStart, band) => {
    expect(row({ ageAtStart }).age_band).toBe(band);
  });

  it("names no person, employer, case or id", () => {
    const cells = JSON.stringify(row());
    for (const secret of ["resident-1", "case-1", "WL-7F3K-29QD", "Saltby Bakery", "outcome-1"]) expect(cells).not.toContain(secret);
  });

  it("stands for a person by the same reference in one agreement and another in the next", () => {
    expect(participant).toMatch(/^P-[0-9A-F]{16}$/);
    expect(participantReference("resident-1", "agreement-1", sha256)).toBe(participant);
    expect(participantReference("resident-1", "agreement-2", sha256)).not.toBe(participant);
    expect(participantReference("resident-2", "agreement-1", sha256)).not.toBe(participant);
  });

  it("comes in one order, whatever order the lines come in", () => {
    const lines = ["a", "b", "c", "d"].flatMap((residentId) => [aReturnLine({ residentId, factId: `${residentId}1` }), aReturnLine({ residentId, factId: `${residentId}2` })]);
    const reference = (residentId: string) => participantReference(residentId, "agreement-1", sha256);
    const inOrder = inFileOrder(lines, reference);
    expect(inFileOrder([...lines].reverse(), reference)).toEqual(inOrder);
    expect(inOrder.map((each) => each.participant)).toEqual(inOrder.map((each) => each.participant).sort());
  });
});

describe("the seal of a frozen return", () => {
  const rows = (line: Partial<ReturnLine> = {}) => [{ participant, line: aReturnLine(line) }];
  const sealed = contentText(rows(), [aMeasure()]);

  it("is the same for a line that went through the database and came back with its keys in another order", () => {
    const line = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(aReturnLine()).reverse()))) as ReturnLine;
    expect(contentText([{ participant, line }], [aMeasure()])).toBe(sealed);
  });

  it("changes with any value of a row and any part of a rule", () => {
    expect(contentText(rows({ hoursAWeek: 29 }), [aMeasure()])).not.toBe(sealed);
    expect(contentText([...rows(), ...rows()], [aMeasure()])).not.toBe(sealed);
    expect(contentText(rows(), [aMeasure({ version: 2 })])).not.toBe(sealed);
    expect(contentText(rows(), [aMeasure({ minimumHoursAWeek: 16 })])).not.toBe(sealed);
  });

  it("does not depend on the order in which the rules come", () => {
    const rules = [aMeasure({ version: 2 }), aMeasure(), aMeasure({ code: "better-work" })];
    expect(contentText(rows(), rules)).toBe(contentText(rows(), [...rules].reverse()));
  });
});

it("the version of each rule is told by code, the latest where there are two", () => {
  expect(ruleVersions([aReturnLine({ measureVersion: 2 }), aReturnLine(), aReturnLine({ measureCode: "better-work" })])).toEqual({ "into-employment": 2, "better-work": 1 });
});

describe("text a spreadsheet could run", () => {
  it.each(["=1+1", "+44", "-cmd", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A", "  =1", "\uFEFF=1", "\tplain"])("%j gets an apostrophe", (text) => {
    expect(formulaSafe(text)).toBe(`'${text}`);
  });

  it.each(["", "plain", "a=b", "O’Neill", "'quoted", "2026-05-11", "1 - 2", "NM-01:60 NM-02:40"])("%j stays as it is", (text) => {
    expect(formulaSafe(text)).toBe(text);
  });

  it("never begins with a sign that starts a formula, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(formulaSafe(text)).not.toMatch(/^[\t\r\n=+\-@＝＋－＠]/);
        expect(formulaSafe(text).endsWith(text)).toBe(true);
      }),
    );
  });

  it("is made safe in the file, while numbers stay numbers and what is unknown stays empty", () => {
    const cells = csvCells(columns, { participant: "=HYPERLINK()", line: aReturnLine({ events: -1, offer: undefined }) });
    expect(cells[0]).toBe("'=HYPERLINK()");
    expect(cells[columns.findIndex(({ name }) => name === "events")]).toBe(-1);
    expect(cells[columns.findIndex(({ name }) => name === "offer")]).toBe("");
  });
});
