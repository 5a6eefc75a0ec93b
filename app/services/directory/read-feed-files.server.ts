import { readHsdsJson } from "#app/domain/directory/hsds/read-json";
import { readHsdsTable } from "#app/domain/directory/hsds/read-tables";
import { fileName, mostRecords, otherFiles, tableFiles, type RawRow, type Table } from "#app/domain/directory/hsds/tables";
import type { FeedFormat } from "#app/domain/directory/codes";
import { textOf, type TableProblem } from "#app/domain/intake/read-table";
import { isZip, unzip } from "#app/platform/documents/unzip.server";

export interface FeedFile {
  name: string;
  bytes: Uint8Array;
}

export type FeedProblem = TableProblem | "no_files" | "not_json" | "nothing_in_it" | "too_many" | "too_deep" | "unknown_file" | "bad_zip" | "too_large_unpacked";

export interface FeedProblemAt {
  problem: FeedProblem;
  file: string;
  line?: number | undefined;
}

export interface ReadFeed {
  format: FeedFormat;
  fileNames: string[];
  rows: RawRow[];
  /** Tables the files hold, also where they have no row. */
  given: ReadonlySet<Table>;
  /** What is missing for it to be the whole feed: pages, by their numbers. */
  missingPages: number[];
  problem?: undefined;
}

/** Not what computers put beside files when they pack them, nor the description of the package. A path counts for nothing: nothing is written to a disk. */
const isOfFeed = (name: string) => /\.(csv|tsv|txt|json)$/i.test(name) && !/(^|[\\/])(__MACOSX[\\/]|\.[^\\/]*$|datapackage\.json$)/i.test(name);

/** Archives as the files in them. */
function unpacked(files: readonly FeedFile[]): FeedFile[] | FeedProblemAt {
  const all: FeedFile[] = [];
  for (const each of files) {
    if (!isZip(each.bytes)) {
      all.push(each);
      continue;
    }
    const inside = unzip(each.bytes);
    if (inside === undefined) return { problem: "bad_zip", file: each.name };
    if (inside === "too_large") return { problem: "too_large_unpacked", file: each.name };
    all.push(...inside.filter(({ name }) => isOfFeed(name)));
  }
  return all;
}

const looksLikeJson = ({ name, bytes }: FeedFile) => /\.json$/i.test(name) || /^\s*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 100)).replace("\uFEFF", ""));

/** Reads the files of a feed: JSON of any of HSDS's forms, the tabular package's CSV files, or archives of these. Nothing is kept. */
export function readFeedFiles(sent: readonly FeedFile[]): ReadFeed | FeedProblemAt {
  const files = unpacked(sent);
  if (!Array.isArray(files)) return files;
  const [rows, given, pages]: [RawRow[], Set<Table>, { number: number; of: number }[]] = [[], new Set(), []];
  let format: FeedFormat = "csv";
  for (const each of files) {
    if (looksLikeJson(each)) {
      const text = textOf(each.bytes);
      const read = text === undefined ? { problem: "not_text" as const } : readHsdsJson(text, each.name);
      if (read.problem !== undefined) return { problem: read.problem, file: fileName(each.name) };
      format = "json";
      for (const table of Object.keys(tableFiles) as Table[]) given.add(table);
      // Of several files it is said which one; where there is one, the path alone.
      rows.push(...(files.length > 1 ? read.rows.map((row) => ({ ...row, at: `${fileName(each.name)}: ${row.at}` })) : read.rows));
      if (read.pages) pages.push(read.pages);
    } else if (!otherFiles.includes(fileName(each.name).toLowerCase())) {
      const read = readHsdsTable(each.name, each.bytes);
      if (read.problem !== undefined) return { problem: read.problem, file: fileName(each.name), line: read.line };
      given.add(read.table);
      rows.push(...read.rows);
    }
    if (rows.length > mostRecords) return { problem: "too_many", file: fileName(each.name) };
  }
  if (rows.length === 0) return { problem: files.length === 0 ? "no_files" : "nothing_in_it", file: "" };
  const of = Math.min(1000, Math.max(0, ...pages.map((page) => page.of)));
  const missingPages = Array.from({ length: of }, (_, index) => index + 1).filter((number) => !pages.some((page) => page.number === number));
  return { format, fileNames: sent.map(({ name }) => fileName(name)), rows, given, missingPages };
}
