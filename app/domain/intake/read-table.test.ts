import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable, textOf } from "./read-table";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readTable(bytes(text));

describe("a table somebody sends", () => {
  it.each([["commas", ","], ["semicolons", ";"], ["tabs", "\t"]])("is read with %s", (_, separator) => {
    expect(read(`Name${separator}Born\nRosa Delgado${separator}3/4/2009\n`)).toEqual({ headings: ["Name", "Born"], rows: [{ line: 2, cells: ["Rosa Delgado", "3/4/2009"] }] });
  });

  it("says the line each row begins on, over quoted line breaks and empty lines", () => {
    expect(read('Name,Notes\r\n"Delgado, Rosa","two\r\nlines, and ""more"""\r\n\r\nTom,\r\n')).toEqual({
      headings: ["Name", "Notes"],
      rows: [{ line: 2, cells: ["Delgado, Rosa", 'two lines, and "more"'] }, { line: 5, cells: ["Tom", ""] }],
    });
  });

  it("is not misled by separators within quotes of the heading", () => {
    expect(read('"Name; as on papers",Born\nRosa,1/2/2003')).toMatchObject({ headings: ["Name; as on papers", "Born"] });
  });

  it("is read in UTF-8 with its mark, in UTF-16 and in Windows-1252", () => {
    expect(textOf(bytes("\uFEFFZoë"))).toBe("Zoë");
    expect(textOf(new Uint8Array([0xff, 0xfe, 0x5a, 0, 0xeb, 0]))).toBe("Zë");
    expect(textOf(new Uint8Array([0x5a, 0x6f, 0xeb, 0x20, 0x92]))).toBe("Zoë ’");
  });

  it("tells columns without a name and of the same name apart", () => {
    expect(read("Name,,name\na,b,c")).toMatchObject({ headings: ["Name", "Column 2", "name (2)"] });
  });

  it.each([
    ["", { problem: "empty" }],
    [" \r\n \n", { problem: "empty" }],
    ["Name,Born\n,\n", { problem: "no_rows" }],
    ['Name,Born\nRosa,"3 April\nTom,4 May', { problem: "quote_not_closed", line: 2 }],
    ["PK\u0003\u0004workbook", { problem: "not_text" }],
    ["a\0b", { problem: "not_text" }],
  ])("is refused where it is none: %j", (text, problem) => {
    expect(read(text)).toEqual(problem);
  });

  it("comes back as it was written, whatever stands in it", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "é", '"', ",", ";", "\n", " ", "=", "'", "\t") }).map((text) => text.replaceAll(/\s+/g, " ").trim());
    const row = fc.array(cell, { minLength: 3, maxLength: 3 }).filter((cells) => cells.some((text) => text !== ""));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.constantFrom(",", ";", "\t"), fc.boolean(), (rows, delimiter, bom) => {
        const table = readTable(bytes(stringify([["One", "Two", "Three"], ...rows], { delimiter, bom, quoted_match: /[\s;,]/ })));
        expect(table.problem === undefined && table.rows.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  it("never fails on any bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (any) => void readTable(any)));
  });

  it("keeps a hundred letters of a heading, and tells apart those that begin alike", () => {
    const heading = "👩🏽‍🏭".repeat(1_000);
    const { headings = [] } = read(`${heading},${heading}\na,b`) as { headings?: string[] };
    expect(headings.map((each) => [...each].length)).toEqual([100, 104]);
    expect(headings.every((each) => each.isWellFormed())).toBe(true);
  });

  it.each([
    ["quotes", '"'.repeat(999_999)], ["pairs of quotes", `a,b\n${'""'.repeat(499_000)}`], ["quotes within cells", `a,b\n${'x"'.repeat(499_000)}`], ["quoted blanks", `a,b\n"${" ".repeat(999_000)}`],
    ["blanks", `a,b\nx${" ".repeat(999_000)}y`], ["commas", `a,b\n${",".repeat(999_000)}`], ["headings", `${"a,".repeat(499_000)}\nb`], ["empty lines", `a,b\n${"\n".repeat(999_000)}`], ["carriage returns", `a,b${"\r".repeat(999_000)}`],
  ])("is read in a moment where it is a megabyte of %s", (_, text) => {
    const begun = performance.now();
    read(text);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
