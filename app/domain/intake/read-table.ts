/** A row of a table as it was sent: where it begins in the file (the first line is 1), and its cells. */
export interface TableRow {
  line: number;
  cells: string[];
}

export type TableProblem = "empty" | "not_text" | "no_rows" | "quote_not_closed";

export type ReadTable = { headings: string[]; rows: TableRow[]; problem?: undefined } | { problem: TableProblem; /** Where it goes wrong, if that can be said. */ line?: number };

const mark = "\uFEFF";

/**
 * The text of a file: UTF-8, with or without its mark, UTF-16 as spreadsheets save "Unicode text", else Windows-1252, in which older
 * programs write. `undefined` where it is no text: a workbook, a picture.
 */
export function textOf(bytes: Uint8Array): string | undefined {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
  const text = wide ? new TextDecoder(wide).decode(bytes) : (strictly("utf-8", bytes) ?? fromWindows(bytes));
  const shown = text.startsWith(mark) ? text.slice(1) : text;
  return shown.includes("\0") || shown.startsWith("PK\u0003\u0004") ? undefined : shown;
}

/** What Windows-1252 has from 0x80 to 0x9F. Node's own decoder reads control characters there, depending on its version. */
const between = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const fromWindows = (bytes: Uint8Array) => Array.from(bytes, (byte) => (byte >= 0x80 && byte <= 0x9f ? between[byte - 0x80]! : String.fromCharCode(byte))).join("");

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const separators = [",", ";", "\t"] as const;
type Separator = (typeof separators)[number];

/** What stands most often between the headings, outside quotes; a comma where nothing does. */
export function separatorOf(text: string): Separator {
  const heading = text.replaceAll(/"[^"]*"/g, "").split("\n").find((line) => line.trim() !== "") ?? "";
  const times = (separator: Separator) => heading.split(separator).length;
  return separators.reduce((best, separator) => (times(separator) > times(best) ? separator : best));
}

interface Records {
  records: TableRow[];
  /** The line of a quote that is never closed. */
  openSince?: number;
}

/** RFC 4180, and what programs make of it: any line end, quotes within an unquoted cell as they stand. */
function cellsOf(text: string, separator: Separator, tidy: (cell: string) => string): Records {
  const records: TableRow[] = [];
  let [line, begun, at] = [1, 1, 0];
  let cells: string[] = [];
  const next = (end: string | undefined) => {
    if (end === separator) return;
    records.push({ line: begun, cells });
    cells = [];
    begun = line;
  };
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      const quotedSince = line;
      for (at += 1; ; at += 1) {
        if (at >= text.length) return { records, openSince: quotedSince };
        if (text[at] === '"' && text[at + 1] !== '"') break;
        if (text[at] === '"') at += 1;
        if (text[at] === "\n") line += 1;
        cell += text[at];
      }
      at += 1;
    }
    for (; at < text.length && text[at] !== separator && text[at] !== "\n"; at += 1) cell += text[at];
    cells.push(tidy(cell));
    const end = text[at];
    if (end === "\n") line += 1;
    at += 1;
    // A separator at the very end stands before one more, empty cell.
    if (end === separator && at >= text.length) cells.push("");
    next(at >= text.length ? undefined : end);
  }
  return { records };
}

/** Letters of a heading that are kept: each row is kept with its headings, so one of a megabyte would be kept two thousand times. */
const longestHeading = 100;

/** Headings that say which column is which: one without a name gets its number, and one of the same name as another is told apart. */
function distinct(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading, index) => {
    const name = [...heading.slice(0, 2 * longestHeading)].slice(0, longestHeading).join("").trim() || `Column ${index + 1}`;
    const times = (seen.get(name.toLowerCase()) ?? 0) + 1;
    seen.set(name.toLowerCase(), times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

const onOneLine = (cell: string) => cell.replaceAll(/\s+/g, " ").trim();

/**
 * Reads a table with its headings in the first line: commas, semicolons or tabs, quoted cells over several lines, empty lines passed over.
 * A cell is one line, unless its lines are to be kept.
 */
export function readTable(bytes: Uint8Array, { keepLines = false }: { keepLines?: boolean } = {}): ReadTable {
  const text = textOf(bytes)?.replaceAll(/\r\n?/g, "\n");
  if (text === undefined) return { problem: "not_text" };
  if (text.trim() === "") return { problem: "empty" };
  const { records, openSince } = cellsOf(text, separatorOf(text), keepLines ? (cell) => cell.trim() : onOneLine);
  if (openSince !== undefined) return { problem: "quote_not_closed", line: openSince };
  const [first, ...rows] = records.filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (!first || rows.length === 0) return { problem: "no_rows" };
  return { headings: distinct(first.cells), rows };
}
