import { formulaSafe } from "#app/domain/returns/formula-safe";
import type { Column } from "./column";

/** A row as it is written into CSV: formula-safe text, numbers as numbers, empty text for what is not known. */
export function csvCells<Row>(columns: readonly Column<Row>[], row: Row): (string | number)[] {
  return columns.map(({ value }) => {
    const cell = value(row);
    return typeof cell === "string" ? formulaSafe(cell) : (cell ?? "");
  });
}
