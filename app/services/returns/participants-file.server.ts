import type { StaffActor } from "#app/domain/people/actor";
import { columns, type FileLine } from "#app/domain/returns/file";
import { csv } from "#app/platform/files/csv";
import { asActor } from "#db/client.server";
import { listLinesAfter } from "#db/queries/returns/return-lines";

const rowsAtOnce = 1_000;

/**
 * The rows of a frozen return after a position, up to so many, in the order of the file: a thousand at a time as fast as they are taken,
 * each part in a transaction of its own, so that a slow or gone reader holds no connection. Frozen rows never change: everybody gets the same.
 */
export async function* frozenRows(actor: StaffActor, returnId: string, after = 0, most = Number.POSITIVE_INFINITY): AsyncGenerator<FileLine> {
  let position = after;
  for (;;) {
    const part = await asActor(actor, (db) => listLinesAfter(db, returnId, position, Math.min(rowsAtOnce, after + most - position)));
    yield* part;
    position = part.at(-1)?.position ?? position;
    if (part.length < rowsAtOnce || position - after >= most) return;
  }
}

/** The participant-level file as CSV: complete, and for the funder alone. */
export const participantsFile = (actor: StaffActor, returnId: string): AsyncGenerator<Uint8Array> => csv(columns, frozenRows(actor, returnId));
