import { stringify } from "csv-stringify/sync";
import type { StaffActor } from "#app/domain/people/actor";
import { columns, csvRow } from "#app/domain/returns/file";
import { asActor } from "#db/client.server";
import { listLinesAfter } from "#db/queries/returns/return-lines";

const rowsAtOnce = 1_000;
/** RFC 4180. No byte order mark: every column holds codes, dates and numbers, and a mark would become part of the first column's name. */
const written = (rows: (string | number)[][]) => new TextEncoder().encode(stringify(rows, { record_delimiter: "\r\n" }));

/**
 * The participant-level file of a frozen return as CSV, a thousand rows at a time as fast as they are taken; each part in a transaction
 * of its own, so that a slow download holds no connection. Frozen rows never change: every download has the same bytes.
 */
export function participantsFile(actor: StaffActor, returnId: string): ReadableStream<Uint8Array> {
  let position = 0;
  return new ReadableStream<Uint8Array>({
    start: (file) => file.enqueue(written([columns.map(({ name }) => name)])),
    async pull(file) {
      const part = await asActor(actor, (db) => listLinesAfter(db, returnId, position, rowsAtOnce));
      if (part.length > 0) file.enqueue(written(part.map((row) => csvRow(row))));
      if (part.length < rowsAtOnce) file.close();
      position = part.at(-1)?.position ?? position;
    },
  });
}
