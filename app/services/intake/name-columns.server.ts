import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { columnsProblem, type ColumnsOf, type ColumnsProblem } from "#app/domain/intake/list-columns";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { listSentRows, saveRows } from "#db/queries/intake/import-rows";
import { lockImport, saveGiven } from "#db/queries/intake/list-imports";
import { readRows } from "./read-rows.server";

/** Somebody says which column holds what: every row is read anew, and what was left out by hand is looked at again. */
export async function nameColumns(deps: Deps, importId: string, columns: ColumnsOf): Promise<"done" | "not-found" | "over" | ColumnsProblem> {
  const list = await lockImport(deps.db, importId);
  if (!list) return "not-found";
  if (list.status !== "previewed") return "over";
  const problem = columnsProblem(columns);
  if (problem) return problem;
  const given = { ...list.given, columns };
  const { kind, fromName, hubId } = list;
  const rows = await listSentRows(deps.db, importId);
  const read = await readRows(deps.db, { rows, columns, about: { kind, fromName, hubId, agreement: given.agreement }, today: londonDayOf(deps.now()), demonstration: service().settings.demonstration });
  await saveGiven(deps.db, importId, given);
  await saveRows(deps.db, importId, read, deps.newId);
  return "done";
}
