import { fromShown, type Shown, shownOr } from "#app/domain/publishing/shown";
import { type Cell, hideUntilSafe } from "./hidden-cells";

export type { Shown } from "#app/domain/publishing/shown";

/** Counts from 1 up to, but not including, this are hidden [L]. */
export const usualThreshold = 5;
/** For health, convictions and ethnicity [L]. */
export const sensitiveThreshold = 10;

const isSmall = (value: number, threshold: number) => value > 0 && value < threshold;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const shown = ({ hidden, value }: Cell): Shown => shownOr(hidden, value);

export interface PublishedList {
  values: Shown[];
  total: Shown;
}

/**
 * A list of whole counts with its total, as it may be published: small counts hidden, and as many others as it takes so that none can
 * be worked out by subtraction, or even narrowed down within the small counts. A nought is shown. It does not protect against somebody
 * who knows more about the people than the table says, or who holds another table that differs by a few people.
 */
export function suppressList(values: readonly number[], threshold = usualThreshold): PublishedList {
  const cell = (value: number, isTotal: boolean): Cell => ({ from: isTotal ? 1 : 0, to: isTotal ? 0 : 1, value, isTotal, hidden: isSmall(value, threshold) });
  const cells = values.map((value) => cell(value, false));
  const total = cell(sum(values), true);
  hideUntilSafe([...cells, total], threshold);
  return { values: cells.map(shown), total: shown(total) };
}

export interface PublishedTable {
  rows: Shown[][];
  rowTotals: Shown[];
  columnTotals: Shown[];
  total: Shown;
}

/** The same for rows by columns with both kinds of totals and the total of all. Every row has as many counts as the first. */
export function suppressTable(rows: readonly (readonly number[])[], threshold = usualThreshold): PublishedTable {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0));
  // Nodes: one for each row, one for all rows together, one for each column, one for all columns together.
  const [allRows, firstColumn] = [rows.length, rows.length + 1];
  const allColumns = firstColumn + columns.length;
  const cell = (from: number, to: number, value: number, isTotal: boolean): Cell => ({ from, to, value, isTotal, hidden: isSmall(value, threshold) });

  const inner = rows.map((row, r) => row.map((value, c) => cell(r, firstColumn + c, value, false)));
  const rowTotals = rows.map((row, r) => cell(allColumns, r, sum(row), true));
  const columnTotals = columns.map((column, c) => cell(firstColumn + c, allRows, sum(column), true));
  const total = cell(allRows, allColumns, sum(rows.map(sum)), true);
  hideUntilSafe([...inner.flat(), ...rowTotals, ...columnTotals, total], threshold);
  return { rows: inner.map((row) => row.map(shown)), rowTotals: rowTotals.map(shown), columnTotals: columnTotals.map(shown), total: shown(total) };
}

/** A percentage to one decimal place, hidden with its numerator, with its denominator, or where the denominator is small or 0 [L]. */
export function shownPercentage(numerator: Shown, denominator: Shown, smallestDenominator = sensitiveThreshold): Shown {
  if (denominator === "hidden" || denominator < Math.max(1, smallestDenominator)) return "hidden";
  return fromShown([numerator, denominator], ([part = 0, whole = 1]) => Math.round((part / whole) * 1000) / 10);
}
