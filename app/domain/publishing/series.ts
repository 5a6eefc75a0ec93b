import { formulaSafe } from "#app/domain/returns/formula-safe";
import { hiddenMark } from "./shown";

/** One value of a chart: `null` where there is none, or none yet. `Shown` counts are such values; so are days and percentages. */
export type ChartValue = number | "hidden" | null;

export interface ChartRow {
  label: string;
  /** For the axis, where the label is too long for it. */
  short?: string;
  /** As many as there are columns. */
  values: readonly ChartValue[];
  /** Where each value leads: to the list behind it. */
  hrefs?: readonly (string | undefined)[];
}

/** What a chart, its table and its file are all made of, so that none says more than the others. */
export interface Series {
  /** What the rows are: "Quarter", "Offer". */
  rowsAre: string;
  columns: readonly string[];
  rows: readonly ChartRow[];
}

/** A value in words; thousands as people write them. */
export const sayValue = (value: ChartValue, nothing = "none"): string => (value === null ? nothing : value === "hidden" ? value : value.toLocaleString("en-GB"));

/** The lines of its file: text made safe for spreadsheets, `[c]` for what is hidden, nothing for what is not there. */
export function csvLinesOf({ rowsAre, columns, rows }: Series): (string | number)[][] {
  return [[rowsAre, ...columns].map(formulaSafe), ...rows.map(({ label, values }) => [formulaSafe(label), ...values.map((value) => (value === "hidden" ? hiddenMark : (value ?? "")))])];
}

/** The largest value of the columns; 0 where there is none. */
export const largestOf = ({ columns, rows }: Series): number => Math.max(0, ...rows.flatMap(({ values }) => values.slice(0, columns.length)).filter((value): value is number => typeof value === "number"));
