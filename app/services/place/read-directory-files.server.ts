import { councilOf, findColumns, readDirectoryRow, type ColumnsFound, type DirectoryColumn, type DirectoryPostcode } from "#app/domain/geography/postcode-directory";
import { QuoteNotClosed, recordsOf } from "#app/domain/intake/record-reader";

/** A file of the directory. It is read twice: once to see that all of it can be read, once to keep what is ours. */
export interface DirectoryFile {
  name: string;
  read: () => AsyncIterable<Uint8Array>;
}

export type UnreadableFile = { kind: "empty" | "not-text" | "no-rows"; file: string } | { kind: "quote-not-closed"; file: string; line: number } | { kind: "columns-missing"; file: string; missing: DirectoryColumn[] };

class Unreadable extends Error {
  constructor(readonly what: UnreadableFile) {
    super(what.kind);
  }
}

const beginsLikeZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

async function* textIn({ name, read }: DirectoryFile): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const decode = (bytes?: Uint8Array) => {
    try {
      const text = bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
      if (text.includes("\0") || (bytes && beginsLikeZip(bytes))) throw new TypeError("no text");
      return text;
    } catch {
      throw new Unreadable({ kind: "not-text", file: name });
    }
  };
  for await (const bytes of read()) yield decode(bytes);
  yield decode();
}

export interface RowProblem {
  file: string;
  line: number;
  problem: string;
}

interface Reading {
  /** Whether a row is to be kept, by its council's code and its cells; most of two million are not. */
  wanted: (areaCode: string, cells: readonly string[], columns: ColumnsFound) => boolean;
  onRow: (row: DirectoryPostcode, line: number) => void | Promise<void>;
  onProblem: (problem: RowProblem) => void;
  /** Called for every row, wanted or not. */
  onCount: (areaCode: string) => void;
}

async function readFile(file: DirectoryFile, { wanted, onRow, onProblem, onCount }: Reading): Promise<void> {
  let columns: ColumnsFound | undefined;
  let [width, rows] = [0, 0];
  for await (const { line, cells } of recordsOf(textIn(file))) {
    if (!columns) {
      const found = findColumns(cells);
      if ("missing" in found) throw new Unreadable({ kind: "columns-missing", file: file.name, missing: found.missing });
      [columns, width] = [found, cells.length];
      continue;
    }
    rows += 1;
    const areaCode = councilOf(cells, columns);
    onCount(areaCode);
    if (cells.length !== width) onProblem({ file: file.name, line, problem: `it has ${cells.length} cells where the headings have ${width}` });
    else if (wanted(areaCode, cells, columns)) {
      const row = readDirectoryRow(cells, columns);
      if ("problem" in row) onProblem({ file: file.name, line, problem: row.problem });
      else await onRow(row, line);
    }
  }
  if (!columns) throw new Unreadable({ kind: "empty", file: file.name });
  if (rows === 0) throw new Unreadable({ kind: "no-rows", file: file.name });
}

/** Goes through all rows of all files; what is wrong with a file itself is returned, and ends the reading. */
export async function readDirectoryFiles(files: readonly DirectoryFile[], reading: Reading): Promise<UnreadableFile | undefined> {
  let current = "";
  try {
    for (const file of files) {
      current = file.name;
      await readFile(file, reading);
    }
    return undefined;
  } catch (problem) {
    if (problem instanceof Unreadable) return problem.what;
    if (problem instanceof QuoteNotClosed) return { kind: "quote-not-closed", file: current, line: problem.line };
    throw problem;
  }
}
