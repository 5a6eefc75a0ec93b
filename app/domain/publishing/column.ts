/** One column of a file, told once: its head in CSV, the notes of the workbooks and `datapackage.json` are all made of this. */
export interface ColumnDescription {
  /** For machines: small letters and underscores. */
  name: string;
  title: string;
  /** What it means, in a sentence. */
  description: string;
  type: "text" | "date" | "whole_number" | "number";
  /** The only values there are, where there is a list, with what each means. */
  codes?: readonly (readonly [code: string, meaning: string])[];
  unit?: string;
  /** What an empty cell means; absent where there is none. */
  empty?: string;
  /** What stands in place of a count that is hidden. */
  hiddenAs?: string;
}

export type CellValue = string | number | null;

/** A column that knows its value in a row of something. */
export interface Column<Row> extends ColumnDescription {
  value: (row: Row) => CellValue;
}

/** The codes of a record of words. */
export const codesOf = (words: Readonly<Record<string, string>>): [string, string][] => Object.entries(words);

const typeWords: Record<ColumnDescription["type"], string> = { text: "Text", date: "Date, year-month-day", whole_number: "Whole number", number: "Number" };

/** A column as a row of words: name, title, meaning, type, unit, values, empty cells. */
export function describedInWords({ name, title, description, type, unit, codes, empty, hiddenAs }: ColumnDescription): string[] {
  const values = [...(codes?.map(([code, meaning]) => `${code}: ${meaning}`) ?? []), ...(hiddenAs ? [`${hiddenAs}: hidden`] : [])];
  return [name, title, description, typeWords[type], unit ?? "None", values.join("; ") || "Any", empty ?? "No empty cells"];
}

export const headOfDescription = ["Name", "Title", "Meaning", "Type", "Unit", "Values", "An empty cell means"] as const;
