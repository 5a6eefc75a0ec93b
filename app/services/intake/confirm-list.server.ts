import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { countRowsLike } from "#db/queries/intake/import-rows";
import { lockImport, moveImport } from "#db/queries/intake/list-imports";

/** Somebody looked at the list and wants it brought in: from now on the worker makes a case of each row that is ready. `version` is that of the page they looked at. */
export async function confirmList(deps: Deps, actor: StaffActor, { importId, version }: { importId: string; version: number }): Promise<"done" | "not-found" | "over" | "changed" | "nothing-to-bring-in"> {
  const list = await lockImport(deps.db, importId);
  if (!list) return "not-found";
  if (list.status !== "previewed") return "over";
  if (list.version !== version) return "changed";
  if ((await countRowsLike(deps.db, importId, ["ready"])) === 0) return "nothing-to-bring-in";
  await moveImport(deps.db, list, "confirm", deps.now());
  await appendAudit(deps, { streamId: service().placeId, action: "list.confirm", by: actor, subject: list.fromName });
  return "done";
}
