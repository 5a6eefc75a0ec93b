import { inflateRawSync } from "node:zlib";
import { readOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { awkwardTexts, aWorkbook, joined } from "./builders";
import { ods } from "./ods.server";
import { xlsx } from "./xlsx.server";
import { xmlText } from "./xml";

/** Every part of a package, by its path. */
function partsOf(file: Uint8Array): Map<string, string> {
  const view = Buffer.from(file);
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = view.readUInt32LE(end + 16);
  const parts = new Map<string, string>();
  for (let left = view.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed, nameLength, local] = [view.readUInt16LE(at + 10), view.readUInt32LE(at + 20), view.readUInt16LE(at + 28), view.readUInt32LE(at + 42)];
    const from = local + 30 + view.readUInt16LE(local + 26);
    const raw = view.subarray(from, from + packed);
    parts.set(view.toString("ascii", at + 46, at + 46 + nameLength), (method === 0 ? raw : inflateRawSync(raw)).toString("utf8"));
    at += 46 + nameLength;
  }
  return parts;
}

const { DOMParser } = new JSDOM("").window;
const asXml = (text: string) => new DOMParser().parseFromString(text, "application/xml");

describe.each([
  ["ODS", ods, readOds],
  ["XLSX", xlsx, readXlsx],
] as const)("a workbook as %s", (_format, write, read) => {
  it("reads back equal in a reader that is not ours", async () => {
    const { sheets } = await read(await joined(write(aWorkbook())));
    expect(sheets.map(({ name }) => name)).toEqual(["Cover", "Contents", "Table_1"]);
    const rows = sheets[2]!.rows;
    expect(rows.slice(0, 3).map((row) => row.filter((cell) => cell !== null && cell !== ""))).toEqual([["Table 1: counts"], ["This sheet has one table."], ["Text", "Count", "Nothing <here>"]]);
    // hucre gives Excel's way of saying an underscore back as it stands.
    expect(rows.slice(3).map(([text, count]) => [String(text).replaceAll("_x005F_", "_"), count])).toEqual(awkwardTexts.map((text, at) => [text, at]));
  });

  it("is XML that any parser takes, in every part", async () => {
    for (const [path, text] of partsOf(await joined(write(aWorkbook())))) {
      if (path === "mimetype") continue;
      expect([path, asXml(text).querySelector("parsererror")?.textContent]).toEqual([path, undefined]);
    }
  });

  it("has each text as text, and no formula and no merged cell anywhere", async () => {
    const all = [...partsOf(await joined(write(aWorkbook())))].map(([, text]) => text).join("\n");
    expect(all).not.toMatch(/<f>|table:formula|mergeCell|-spanned|calcChain/);
  });

  it("says its title and its language", async () => {
    const all = [...partsOf(await joined(write(aWorkbook())))].map(([, text]) => text).join("\n");
    expect(all).toContain("<dc:title>Return of April to June</dc:title>");
    expect(all).toContain("<dc:language>en-GB</dc:language>");
  });

  it("is the same, byte for byte, when it is written again", async () => {
    expect(Buffer.compare(await joined(write(aWorkbook())), await joined(write(aWorkbook())))).toBe(0);
  });

  it("takes rows as they come", async () => {
    async function* rows() {
      for (let at = 0; at < 3_000; at += 1) yield await Promise.resolve([`row ${at}`, at, null]);
    }
    const workbook = aWorkbook();
    const table = workbook.sheets[2]!;
    const { sheets } = await read(await joined(write({ ...workbook, sheets: [{ ...table, table: { ...table.table!, rows: rows() } }] })));
    expect(sheets[0]!.rows.at(-1)?.slice(0, 2)).toEqual(["row 2999", 2999]);
    expect(sheets[0]!.rows).toHaveLength(3_003);
  });
});

it("an XLSX marks each table up as one, with its head and its last row", async () => {
  const parts = partsOf(await joined(xlsx(aWorkbook())));
  const table = asXml(parts.get("xl/tables/table3.xml")!).documentElement;
  expect([table.getAttribute("ref"), table.getAttribute("displayName")]).toEqual([`A3:C${3 + awkwardTexts.length}`, "Table_1_table"]);
  expect([...table.querySelectorAll("tableColumn")].map((column) => column.getAttribute("name"))).toEqual(["Text", "Count", "Nothing <here>"]);
  expect(parts.get("xl/worksheets/sheet3.xml")).toContain('<tablePart r:id="rId1"/>');
  expect(parts.get("xl/worksheets/sheet2.xml")).toContain('<hyperlink ref="A3" location="Table_1!A1"/>');
  expect([...parts.keys()].filter((path) => path.startsWith("xl/tables"))).toEqual(["xl/tables/table2.xml", "xl/tables/table3.xml"]);
});

it("an ODS marks each table up as one, begins with its own kind in plain, and leads from its contents", async () => {
  const file = await joined(ods(aWorkbook()));
  expect(Buffer.from(file).toString("ascii", 30, 84)).toBe("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
  const content = partsOf(file).get("content.xml")!;
  expect(content).toContain(`<table:database-range table:name="Table_1_table" table:target-range-address="Table_1.A3:Table_1.C${3 + awkwardTexts.length}" table:contains-header="true"/>`);
  expect(content).toContain('xlink:href="#Table_1.A1"');
});

it("what XML cannot say becomes a sign that something stood there", () => {
  expect(xmlText("a\u0000b\u001Fc\uD800d\uFFFEe\n\t😀")).toBe("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\n\t😀");
});
