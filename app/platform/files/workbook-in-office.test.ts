import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aMeasure } from "#app/domain/agreements/builders";
import { day } from "#app/domain/calendar/calendar-day";
import { returnPublication } from "#app/domain/publishing/return-publication";
import { returnWorkbook } from "#app/domain/publishing/return-workbook";
import type { Workbook, WorkbookCell } from "#app/domain/publishing/workbook";
import { aReturnLine } from "#app/domain/returns/builders";
import { knownOffice } from "../../commands/find-office.mjs";
import { awkwardTexts, aWorkbook, joined } from "./builders";
import { ods } from "./ods.server";
import { xlsx } from "./xlsx.server";

const office = knownOffice();

/** The workbook of a return with rows of people whose texts are awkward, as it leaves. */
const aReturnWorkbook = (): Workbook =>
  returnWorkbook(
    {
      placeName: "Northmere", agreementName: "The agreement", quarter: "2026-Q1", frozenOn: day("2026-07-06"), signedOffOn: day("2026-07-07"), contentHash: "abc", measures: [aMeasure()], checks: [{ code: "R012" }],
      tables: returnPublication([{ measureCode: "into-employment", title: "Into employment", alike: [{ people: 12, events: [{ offer: "working_futures", age: "25 to 49", events: 1 }] }], added: 2, takenBack: 0 }]),
    },
    {
      count: awkwardTexts.length,
      narrative: awkwardTexts.map((words) => ({ measureCode: "into-employment", words })),
      async *rows() {
        for (const participant of awkwardTexts) yield await Promise.resolve({ participant, line: aReturnLine() });
      },
    },
  );

/** A CSV in which every text, and nothing else, stands in quotes. */
function cellsOf(csv: string): (string | number | null)[][] {
  const rows: (string | number | null)[][] = [];
  for (const line of csv.replace(/\n$/, "").matchAll(/(?:"(?:[^"]|"")*"|[^\n"])*(?:\n|$)/g)) {
    if (line[0] === "") continue;
    rows.push([...line[0].replace(/\n$/, "").matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = ""]) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell === "" ? null : Number(cell))));
  }
  return rows;
}

const asRead = (cell: WorkbookCell) => (cell !== null && typeof cell === "object" ? cell.text : cell === "" ? null : cell);

/** What each sheet of a workbook says, from its title on. */
async function saidBy({ sheets }: Workbook): Promise<Record<string, (string | number | null)[][]>> {
  const said: Record<string, (string | number | null)[][]> = {};
  for (const { name, title, above, table } of sheets) {
    const rows: (string | number | null)[][] = [[title], ...above.map((line) => [typeof line === "string" ? line : line.heading])];
    if (table) {
      rows.push(table.columns.map((column) => column.title));
      for await (const row of table.rows) rows.push(row.map(asRead));
    }
    said[name] = rows;
  }
  return said;
}

const withoutEmptyEnd = (rows: (string | number | null)[][]) => rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));

// Where there is no LibreOffice, `npm test` says by name that this was not checked.
describe.skipIf(!office)("a workbook opened by LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "work-local-office-"));
  const books = { small: aWorkbook, return: aReturnWorkbook };
  const formats = { ods, xlsx };

  beforeAll(async () => {
    for (const [name, make] of Object.entries(books)) for (const [format, write] of Object.entries(formats)) writeFileSync(join(folder, `${name}-${format}.${format}`), await joined(write(make())));
    const files = readdirSync(folder).map((name) => join(folder, name));
    // Comma, quotes, UTF-8, from the first row, every text in quotes and no number, as shown, no formulas, every sheet.
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";
    execFileSync(office!, [`-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`, "--headless", "--norestore", "--convert-to", filter, "--outdir", join(folder, "read"), ...files], { timeout: 110_000, stdio: "pipe" });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.keys(books).flatMap((name) => Object.keys(formats).map((format) => [name, format] as const)))("reads back equal, sheet by sheet and cell by cell: the %s one as %s", async (name, format) => {
    const said = await saidBy(books[name as keyof typeof books]());
    const prefix = `${name}-${format}-`;
    const read = readdirSync(join(folder, "read")).filter((file) => file.startsWith(prefix));
    expect(read.map((file) => file.slice(prefix.length, -".csv".length)).sort()).toEqual(Object.keys(said).sort());
    for (const [sheet, rows] of Object.entries(said)) expect(withoutEmptyEnd(cellsOf(readFileSync(join(folder, "read", `${prefix}${sheet}.csv`), "utf8"))), sheet).toEqual(withoutEmptyEnd(rows));
  });
});
