import type { Deps } from "#app/platform/deps.server";
import { changeRows } from "#db/queries/intake/import-rows";
import { lockImport } from "#db/queries/intake/list-imports";

export interface ChosenRows {
  importId: string;
  /** Every line that was on the page: those ticked are to be brought in, the others are not. */
  shown: readonly number[];
  ticked: readonly number[];
}

/** Keeps which rows of a page are to be brought in. A row that is wrong stays wrong. */
export async function leaveRowsOut({ db }: Deps, { importId, shown, ticked }: ChosenRows): Promise<"done" | "not-found" | "over"> {
  const list = await lockImport(db, importId);
  if (!list) return "not-found";
  if (list.status !== "previewed") return "over";
  await changeRows(db, importId, shown.filter((line) => !ticked.includes(line)), { from: "ready", to: "left_out", why: "Left out by hand" });
  await changeRows(db, importId, shown.filter((line) => ticked.includes(line)), { from: "left_out", to: "ready", why: "" });
  return "done";
}
