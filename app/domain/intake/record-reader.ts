import { separatorOf, type TableRow } from "./read-table";

/** Letters a record may have. A quote that is never closed must not fill the memory with the rest of a file. */
const longestRecord = 100_000;

/** A quote was opened on this line of the file and is not closed, or not within any sensible length. */
export class QuoteNotClosed extends Error {
  constructor(readonly line: number) {
    super(`A quote that is opened on line ${line} is never closed`);
  }
}

function cellsOf(record: string, separator: string): string[] {
  if (!record.includes('"')) return record.split(separator);
  const cells: string[] = [];
  for (let at = 0; at <= record.length; at += 1) {
    let cell = "";
    if (record[at] === '"') {
      for (at += 1; at < record.length && !(record[at] === '"' && record[at + 1] !== '"'); at += 1) {
        if (record[at] === '"') at += 1;
        cell += record[at];
      }
      at += 1;
    }
    const end = record.indexOf(separator, at);
    cell += record.slice(at, end === -1 ? undefined : end);
    cells.push(cell);
    at = end === -1 ? record.length : end;
  }
  return cells;
}

const countQuotes = (text: string) => {
  let count = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count += 1;
  return count;
};

/** A carriage return between cells is part of the line's end, one within quotes of what is written. */
const withoutReturn = (record: string) => (record.endsWith("\r") ? record.slice(0, -1) : record);

/**
 * Reads a table that is too large to hold, record by record: RFC 4180, separated by what separates its headings, `\n` or `\r\n` at the
 * ends, empty lines passed over. Each record says on which line of the file it begins. Throws `QuoteNotClosed`.
 */
export async function* recordsOf(chunks: AsyncIterable<string>): AsyncGenerator<TableRow> {
  let [rest, line, begun, separator] = ["", 1, 1, ""];
  let open: string[] = [];
  const finish = (text: string): TableRow | undefined => {
    const record = withoutReturn([...open, text].join("\n"));
    const row = { line: begun, cells: [] as string[] };
    [open, begun] = [[], line];
    if (record.trim() === "") return undefined;
    separator ||= separatorOf(record);
    return { ...row, cells: cellsOf(record, separator).map((cell) => cell.trim()) };
  };
  let [quotes, length] = [0, 0];
  for await (const chunk of chunks) {
    const text = rest + chunk;
    let from = 0;
    for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", from)) {
      const piece = text.slice(from, end);
      [from, line, quotes, length] = [end + 1, line + 1, quotes + countQuotes(piece), length + piece.length];
      if (length > longestRecord) throw new QuoteNotClosed(begun);
      if (quotes % 2 === 1) {
        open.push(piece);
        continue;
      }
      [quotes, length] = [0, 0];
      const row = finish(piece);
      if (row) yield row;
    }
    rest = text.slice(from);
    if (rest.length > longestRecord) throw new QuoteNotClosed(begun);
  }
  if ((quotes + countQuotes(rest)) % 2 === 1) throw new QuoteNotClosed(begun);
  const row = rest === "" && open.length === 0 ? undefined : finish(rest);
  if (row) yield row;
}
