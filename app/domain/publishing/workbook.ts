/** What a cell holds: text is text whatever it looks like, a number is a number, and `sheet` leads to another sheet. */
export type WorkbookCell = string | number | null | { text: string; sheet: string };

export interface WorkbookColumn {
  title: string;
  /** In characters. */
  width: number;
  /** Numbers, and what stands in place of one: aligned to the right. */
  numeric?: boolean;
}

/**
 * One table, beginning in column A, with what must be known about it in the rows above; or, without columns, only text. Nothing is
 * merged and no row is left blank, so that a screen reader and a program find the table the same way [P: guidance on releasing
 * statistics in spreadsheets].
 */
export interface Sheet {
  /** At most 31 letters, digits and underscores, so that every program takes it and an address needs no quotes. */
  name: string;
  /** Cell A1. */
  title: string;
  /** Cells A2 and on; `heading` for a heading among them. */
  above: readonly (string | { heading: string })[];
  table?: { columns: readonly WorkbookColumn[]; rows: Iterable<readonly WorkbookCell[]> | AsyncIterable<readonly WorkbookCell[]> };
}

export interface Workbook {
  title: string;
  subject: string;
  /** Who answers for it. */
  creator: string;
  sheets: readonly Sheet[];
}

/** The largest table a sheet holds in every program, with its head. */
export const rowsOfASheet = 1_000_000;

/** A, B … Z, AA: the name of a column, counted from 0. */
export function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);
}

/** Where a table stands in its sheet: its head, counted from 1, with the title and what stands above it before. */
export const headRow = ({ above }: Pick<Sheet, "above">): number => above.length + 2;
