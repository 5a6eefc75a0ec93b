// A back-up is what psql would read: COPY … FROM stdin for every table, between a first and a last line that are comments to it.

/** What stands in the first line: enough to know where it can be restored. */
export interface BackUpHead {
  format: 1;
  /** When the snapshot was taken. */
  madeAt: string;
  /** The hashes of the migrations that had run, in order. */
  migrations: readonly string[];
  tables: readonly BackedUpTable[];
}

export interface BackedUpTable {
  name: string;
  /** In order; what the database makes itself is not among them. */
  columns: readonly string[];
}

/** What stands in the last line: a back-up without it was cut short. */
export interface BackUpEnd {
  rows: Readonly<Record<string, number>>;
  /** SHA-256 of every byte before the last line, in hex. */
  sha256: string;
}

const firstWords = "-- Work Local back-up ";
const lastWords = "-- Work Local back-up ends ";

export const headLine = (head: BackUpHead): string => `${firstWords}${JSON.stringify(head)}\n`;
export const endLine = (end: BackUpEnd): string => `${lastWords}${JSON.stringify(end)}\n`;
export const copyLine = ({ name, columns }: BackedUpTable): string => `COPY public."${name}" (${columns.map((column) => `"${column}"`).join(", ")}) FROM stdin;\n`;
/** Ends a table's rows. No row can be this: a backslash within one is written twice. */
export const endOfRows = "\\.\n";

/** `undefined` where the line is not the first of a back-up that this version reads. */
export function readHead(line: string): BackUpHead | undefined {
  if (!line.startsWith(firstWords)) return undefined;
  const head = read<BackUpHead>(line.slice(firstWords.length));
  return head?.format === 1 && Array.isArray(head.migrations) && Array.isArray(head.tables) ? head : undefined;
}

/** `undefined` where the line is not the last of a back-up. */
export function readEnd(line: string): BackUpEnd | undefined {
  if (!line.startsWith(lastWords)) return undefined;
  const end = read<BackUpEnd>(line.slice(lastWords.length));
  return end && typeof end.sha256 === "string" && typeof end.rows === "object" ? end : undefined;
}

function read<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}
