import { stringify } from "csv-stringify/sync";
import type { Column } from "#app/domain/publishing/column";
import { csvCells } from "#app/domain/publishing/csv-cells";
import { bytesOf } from "./xml";

const rowsAtOnce = 1_000;

/** RFC 4180. No byte order mark: the columns hold codes, dates, numbers and plain words, and a mark would become part of the first column's name. */
const written = (rows: readonly (readonly (string | number)[])[]) => bytesOf(stringify(rows as (string | number)[][], { record_delimiter: "\r\n" }));

/** Rows as CSV with the columns' names above, a thousand at a time as fast as they are taken: formula-safe text, numbers as numbers, nothing for what is not known. */
export async function* csv<Row>(columns: readonly Column<Row>[], rows: Iterable<Row> | AsyncIterable<Row>): AsyncGenerator<Uint8Array> {
  yield written([columns.map(({ name }) => name)]);
  let waiting: (string | number)[][] = [];
  for await (const row of rows) {
    waiting.push(csvCells(columns, row));
    if (waiting.length < rowsAtOnce) continue;
    yield written(waiting);
    waiting = [];
  }
  if (waiting.length > 0) yield written(waiting);
}
