import type { Deps } from "#app/platform/deps.server";
import { lockImport, moveImport, saveImportRecords } from "#db/queries/directory/imports";

/** A checked import is not to be: its records go, that somebody looked stays. */
export async function discardImport(deps: Deps, importId: string): Promise<"done" | "not-found" | "over"> {
  const held = await lockImport(deps.db, importId);
  if (!held) return "not-found";
  if (held.status !== "checked") return "over";
  await saveImportRecords(deps, importId, []);
  await moveImport(deps.db, importId, { status: "discarded" });
  return "done";
}
