import { describe, expect, it } from "vitest";
import { aMeasure } from "#app/domain/agreements/builders";
import { day } from "#app/domain/calendar/calendar-day";
import { aReturnLine } from "#app/domain/returns/builders";
import { columns } from "#app/domain/returns/participant-columns";
import { returnPublication } from "./return-publication";
import { returnWorkbook, type ReturnToPublish } from "./return-workbook";

const given: ReturnToPublish = {
  placeName: "Northmere", agreementName: "The agreement", quarter: "2026-Q1", frozenOn: day("2026-07-06"), signedOffOn: day("2026-07-07"), contentHash: "abc", measures: [aMeasure()],
  checks: [...Array.from({ length: 6 }, () => ({ code: "R012" })), { code: "R004" }],
  tables: returnPublication([{ measureCode: "into-employment", title: "Into employment", alike: [{ people: 12, events: [{ offer: "working_futures", age: "25 to 49", events: 1 }] }], added: 2, takenBack: 0 }]),
};
async function* people() {
  yield await Promise.resolve({ participant: "P-1", line: aReturnLine() });
}
const restricted = (count: number, narrative = [{ measureCode: "into-employment", words: "The hub opened late." }]) => returnWorkbook(given, { count, rows: people, narrative });
const rowsOf = async (rows: Iterable<unknown> | AsyncIterable<unknown> = []) => {
  const all: unknown[] = [];
  for await (const row of rows) all.push(row);
  return all as unknown[][];
};

describe("the workbook of a return", () => {
  const { sheets, title } = returnWorkbook(given);

  it("has a cover, contents, notes, definitions, columns, data quality, and a sheet for each table", () => {
    expect(sheets.map(({ name }) => name)).toEqual(["Cover", "Contents", "Notes", "Definitions", "Columns", "Data_quality", "Table_1", "Table_2", "Table_3"]);
    expect(title).toBe("Outcomes of employment and skills support, April to June 2026: Northmere");
  });

  it("keeps to the checklist: a title in A1, at most one table a sheet beginning in column A, heads that differ, full rows", async () => {
    for (const { name, title: ofSheet, above, table } of restricted(1).sheets) {
      expect(name).toMatch(/^\w{1,31}$/);
      expect(ofSheet).not.toBe("");
      for (const line of above) expect(typeof line === "string" ? line : line.heading).not.toBe("");
      if (!table) continue;
      expect(above[0], name).toContain("This sheet has one table.");
      const heads = table.columns.map((column) => column.title);
      expect(heads.every(Boolean) && new Set(heads).size === heads.length, name).toBe(true);
      const rows = await rowsOf(table.rows);
      expect(rows.length, name).toBeGreaterThan(0);
      for (const row of rows) {
        expect(row).toHaveLength(heads.length);
        if (!name.startsWith("Participants")) expect(row.every((cell) => cell !== null && cell !== ""), name).toBe(true);
      }
    }
  });

  it("leads from its contents to each sheet by name", async () => {
    const contents = await rowsOf(sheets[1]!.table!.rows);
    expect(contents).toEqual(sheets.slice(2).map(({ name, title: ofSheet }) => [{ text: name, sheet: name }, ofSheet]));
  });

  it("explains its shorthand, and what still has to be checked", async () => {
    const notes = (await rowsOf(sheets[2]!.table!.rows)).map((row) => row.join(" | "));
    expect(notes[0]).toContain("[c]");
    expect(notes.join("\n")).toContain("Still to be checked against the year’s specification");
  });

  it("hides in its tables what the page hides, and a small count of checks", async () => {
    expect(await rowsOf(sheets.find(({ name }) => name === "Table_1")!.table!.rows)).toEqual([["Into employment", 12, 12, "[c]", 0]]);
    const quality = await rowsOf(sheets.find(({ name }) => name === "Data_quality")!.table!.rows);
    expect(quality.map((row) => [row[0], row[3]]).filter(([, found]) => found !== 0)).toEqual([["R004", "[c]"], ["R012", 6]]);
  });

  it("has no row of a person, unless it says first that it is restricted", async () => {
    expect(sheets.some(({ name }) => name.startsWith("Participants"))).toBe(false);
    const { sheets: all } = restricted(1);
    expect(all[0]!.above[0]).toEqual({ heading: "Restricted" });
    const { table } = all.at(-1)!;
    expect(table!.columns.map((column) => column.title)).toEqual(columns.map((column) => column.title));
    expect((await rowsOf(table!.rows))[0]?.slice(0, 2)).toEqual(["P-1", "into-employment"]);
  });

  it("has what was said of measures only where it is restricted: free words are not for publication", async () => {
    expect(sheets.some(({ name }) => name === "Narrative")).toBe(false);
    expect(await rowsOf(restricted(1).sheets.find(({ name }) => name === "Narrative")!.table!.rows)).toEqual([["into-employment", "Into employment", "The hub opened late."]]);
    expect(restricted(1, []).sheets.find(({ name }) => name === "Narrative")!.above).toContain("Nothing was said when the rows were frozen.");
  });

  it("puts more rows than a sheet holds on as many sheets as it takes", () => {
    expect(restricted(2_000_001).sheets.filter(({ name }) => name.startsWith("Participants")).map(({ name }) => name)).toEqual(["Participants_1", "Participants_2", "Participants_3"]);
    expect(restricted(0).sheets.filter(({ name }) => name.startsWith("Participants"))).toHaveLength(1);
  });
});
