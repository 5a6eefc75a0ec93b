import { depsWithin } from "#app/platform/deps.server";
import { now } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { endRow } from "#db/queries/intake/import-rows";
import { lockImportsDone, moveImport } from "#db/queries/intake/list-imports";
import { bringInRow, type RowTaken } from "./bring-in-row.server";

/** Rows brought in before others of the service's chores get their turn. */
const atATime = 25;

/**
 * Brings in the rows of confirmed lists, each in a transaction of its own, and ends the lists of which none is left. Stopped at any
 * moment it goes on where it was; two at once take different rows. Returns whether there may be more, and what went wrong.
 */
export async function bringInLists(): Promise<{ more: boolean; problems: unknown[] }> {
  const problems: unknown[] = [];
  let done = 0;
  for (; done < atATime; done += 1) {
    let taken: RowTaken | undefined;
    try {
      if (!(await asService((db) => bringInRow(depsWithin(db), (row) => void (taken = row))))) break;
    } catch (problem) {
      problems.push(problem);
      // Where the database itself is away this fails as well: the row waits, and the chore is tried again in its time.
      if (!taken) throw problem;
      await asService((db) => endRow(db, taken!.rowId, { result: "failed", why: "Something went wrong. Send this row again; if it goes wrong again, take the application by phone" }));
    }
  }
  await asService(async (db) => {
    for (const list of await lockImportsDone(db)) await moveImport(db, list, "finish", now());
  });
  return { more: done === atATime, problems };
}
