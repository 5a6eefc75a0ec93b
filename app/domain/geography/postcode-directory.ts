import { day, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { parsePostcode } from "#app/domain/people/postcode";
import { positionOf, type Position } from "./position";

// The Office for National Statistics' Postcode Directory, of which a new edition comes every quarter. Its headings carry years, and change.

export const directoryColumns = ["postcode", "council", "latitude", "longitude", "ward", "lsoa", "ended"] as const;
export type DirectoryColumn = (typeof directoryColumns)[number];
export type ColumnsFound = Record<"postcode" | "council" | "latitude" | "longitude", number> & Partial<Record<"ward" | "lsoa" | "ended", number>>;

/** What each column has been called [P: the directory's user guides, 2011 to 2025], the best of several first. */
const headings: Record<DirectoryColumn, readonly RegExp[]> = {
  postcode: [/^pcds$/, /^pcd8$/, /^pcd7$/, /^pcd2?$/, /^postcode$/],
  council: [/^lad\d\d_?cd$/, /^oslaua$/, /^laua$/, /^ltla\d\d_?cd$/],
  latitude: [/^lat$/, /^latitude$/],
  longitude: [/^long$/, /^lng$/, /^longitude$/],
  ward: [/^wd\d\d_?cd$/, /^osward$/, /^ward$/],
  lsoa: [/^lsoa\d\d_?cd$/, /^lsoa\d\d$/],
  ended: [/^doterm$/],
};

/** What a column is commonly called, to say which one is missing. */
export const usualHeading: Record<DirectoryColumn, string> = { postcode: "pcds", council: "lad25cd or oslaua", latitude: "lat", longitude: "long", ward: "wd25cd or osward", lsoa: "lsoa21cd or lsoa21", ended: "doterm" };

const needed = ["postcode", "council", "latitude", "longitude"] as const;

/** The column of this kind; of several years (`lsoa11`, `lsoa21`) the newest. */
function find(names: readonly string[], column: DirectoryColumn): number | undefined {
  for (const pattern of headings[column]) {
    const [newest] = names.filter((name) => pattern.test(name)).sort((a, b) => (a < b ? 1 : -1));
    if (newest !== undefined) return names.indexOf(newest);
  }
  return undefined;
}

/** Which column is which, or those without which nothing can be read. */
export function findColumns(row: readonly string[]): ColumnsFound | { missing: DirectoryColumn[] } {
  const names = row.map((name) => name.trim().toLowerCase());
  const found: Partial<Record<DirectoryColumn, number>> = {};
  for (const column of directoryColumns) {
    const at = find(names, column);
    if (at !== undefined) found[column] = at;
  }
  const missing = needed.filter((column) => found[column] === undefined);
  return missing.length > 0 ? { missing } : (found as ColumnsFound);
}

/** A postcode as the directory has it. */
export interface DirectoryPostcode {
  postcode: string;
  areaCode: string;
  position: Position | undefined;
  wardCode: string | undefined;
  lsoaCode: string | undefined;
  endedOn: CalendarDay | undefined;
}

/** The directory's way to say that it has no position: 99.999999 north, 0 east [P]. */
const noLatitude = 99;

/** Around the United Kingdom, with Shetland and Scilly: outside it, columns are exchanged or the file is another. */
const within = ({ latitude, longitude }: Position) => latitude > 49 && latitude < 61.5 && longitude > -9 && longitude < 3;

function readPosition(latitude: string, longitude: string): Position | undefined | "unclear" {
  if (latitude === "" && longitude === "") return undefined;
  const [north, east] = [Number(latitude), Number(longitude)];
  if (latitude === "" || longitude === "" || Number.isNaN(north) || Number.isNaN(east)) return "unclear";
  if (north > noLatitude) return undefined;
  const position = positionOf(north, east);
  return position && within(position) ? position : "unclear";
}

/** `202403` is March 2024: the first of it, for the directory knows no day. */
function readMonth(month: string): CalendarDay | undefined | "unclear" {
  if (month === "") return undefined;
  const [, year, number] = /^(\d{4})-?(0[1-9]|1[0-2])$/.exec(month) ?? [];
  return year && number ? day(`${year}-${number}-01`) : "unclear";
}

/** The council a row is of, which decides whether it is read at all; empty where the row is too short to have one. */
export const councilOf = (cells: readonly string[], columns: ColumnsFound): string => cells[columns.council] ?? "";

/** A row of the directory, or what is wrong with it, in words that end a sentence. */
export function readDirectoryRow(cells: readonly string[], columns: ColumnsFound): DirectoryPostcode | { problem: string } {
  const cell = (column: DirectoryColumn) => {
    const at = columns[column];
    return at === undefined ? "" : (cells[at] ?? "");
  };
  const postcode = parsePostcode(cell("postcode"));
  if (!postcode) return { problem: `“${cell("postcode").slice(0, 20)}” is not a postcode` };
  const position = readPosition(cell("latitude"), cell("longitude"));
  if (position === "unclear") return { problem: `${postcode} is said to be at “${cell("latitude").slice(0, 20)}, ${cell("longitude").slice(0, 20)}”, which is nowhere in the United Kingdom` };
  const endedOn = readMonth(cell("ended"));
  if (endedOn === "unclear") return { problem: `${postcode} is said to have ended in “${cell("ended").slice(0, 20)}”, which is no month` };
  return { postcode, areaCode: cell("council"), position, wardCode: cell("ward") || undefined, lsoaCode: cell("lsoa") || undefined, endedOn };
}

/** `ONSPD_AUG_2026_UK.csv` is the edition `ONSPD_AUG_2026_UK`. */
export const editionOf = (fileName: string): string => fileName.replace(/\.csv$/i, "").slice(0, 100);

/** What the demonstration's invented postcodes are kept under. */
export const inventedEdition = "Demonstration";

/**
 * The year of the newest edition, for the licence's sentence; empty where no edition says its year, `undefined` where postcodes come from
 * no edition of the directory at all.
 */
export function licensedYear(editions: readonly string[]): string | undefined {
  const licensed = editions.filter((edition) => edition !== inventedEdition);
  if (licensed.length === 0) return undefined;
  return licensed.flatMap((edition) => /20\d\d/.exec(edition)?.[0] ?? []).sort().at(-1) ?? "";
}
