import { readTable, type TableProblem } from "#app/domain/intake/read-table";
import { fileName, mostRecords, tableOfFile, type RawRow, type Table } from "./tables";

export type ReadFile = { table: Table; rows: RawRow[]; problem?: undefined } | { problem: TableProblem | "unknown_file" | "too_many"; line?: number | undefined };

/** Reads one CSV file of the tabular package; which of its tables it holds, its name says. A table without a row is one. */
export function readHsdsTable(name: string, bytes: Uint8Array): ReadFile {
  const table = tableOfFile(name);
  if (!table) return { problem: "unknown_file" };
  const read = readTable(bytes, { keepLines: true });
  if (read.problem === "no_rows") return { table, rows: [] };
  if (read.problem !== undefined) return read;
  if (read.rows.length > mostRecords) return { problem: "too_many" };
  const file = fileName(name);
  const headings = read.headings.map((heading) => heading.toLowerCase().trim());
  return { table, rows: read.rows.map(({ line, cells }) => ({ table, at: `${file}, line ${line}`, cells: Object.fromEntries(headings.map((heading, index) => [heading, cells[index] ?? ""])), nested: false, whole: true })) };
}
