import type { Column } from "./column";
import type { PublishedReturnTable } from "./return-publication";
import { hiddenMark, inFile, type Shown } from "./shown";

/** One published count, with everything that says what it is. */
export interface PublishedCount {
  quarter: string;
  table: string;
  measureCode: string;
  measure: string;
  category: string;
  counts: "people" | "events" | "adjustments";
  shown: Shown;
}

const tableTitles = [["Table_1", "people and events by measure"], ["Table_2", "events by measure and offer"], ["Table_3", "events by measure and age at the start of support"]] as const;

/** The publication copy as CSV: one row for each count, as in the tables of the workbook. */
export const publicationColumns: readonly Column<PublishedCount>[] = [
  { name: "quarter", title: "Quarter", type: "text", description: "The financial quarter: 2026-Q1 is April to June 2026.", value: ({ quarter }) => quarter },
  { name: "table", title: "Table", type: "text", description: "The table of the workbook in which the count stands.", codes: tableTitles, value: ({ table }) => table },
  { name: "measure", title: "Code of the measure", type: "text", description: "The local code of the measure.", value: ({ measureCode }) => measureCode },
  { name: "measure_title", title: "Measure", type: "text", description: "What the measure is called.", value: ({ measure }) => measure },
  { name: "category", title: "Category", type: "text", description: "The column of the table: whom or what is counted.", value: ({ category }) => category },
  { name: "counts", title: "What is counted", type: "text", description: "Two jobs of one person are 1 person and 2 events; adjustments are events of earlier quarters.", codes: [["people", "people"], ["events", "events"], ["adjustments", "events of earlier quarters"]], value: ({ counts }) => counts },
  { name: "count", title: "Count", type: "whole_number", description: "How many.", unit: "people or events", hiddenAs: hiddenMark, value: ({ shown }) => inFile(shown) },
];

export const publishedCounts = (quarter: string, tables: readonly PublishedReturnTable[]): PublishedCount[] =>
  tables.flatMap(({ name, columns, rows }) =>
    rows.flatMap(({ measureCode, title, shown }) =>
      columns.map((column, at) => ({ quarter, table: name, measureCode, measure: title, category: column.title, counts: column.counts, shown: shown[at] ?? "hidden" })),
    ),
  );
