import type { Workbook } from "#app/domain/publishing/workbook";

/** Everything in one piece. */
export async function joined(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return Buffer.concat(all);
}

/** Texts a spreadsheet might run, swallow or read as something else. */
export const awkwardTexts = ["=1+1", "+44 191 496 0000", "@SUM(A1)", "007", "2026-05-11", "a & b < c > d \"e\"", "_x0041_", " two  blanks ", "Łukasz 😀", "بطالة", "'quoted", "TRUE", "1e5"];

export function aWorkbook(rows: Iterable<readonly (string | number | null)[]> = awkwardTexts.map((text, at) => [text, at, null])): Workbook {
  return {
    title: "Return of April to June",
    subject: "An invented place",
    creator: "Northmere & Co",
    sheets: [
      { name: "Cover", title: "Return of April to June", above: [{ heading: "What this is" }, "Counts of an invented place."] },
      { name: "Contents", title: "Contents", above: [], table: { columns: [{ title: "Sheet", width: 20 }, { title: "What it holds", width: 60 }], rows: [[{ text: "Table_1", sheet: "Table_1" }, "Counts"]] } },
      { name: "Table_1", title: "Table 1: counts", above: ["This sheet has one table."], table: { columns: [{ title: "Text", width: 40 }, { title: "Count", width: 12, numeric: true }, { title: "Nothing <here>", width: 12 }], rows } },
    ],
  };
}
