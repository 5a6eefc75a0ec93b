import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { forgetRowsOf, lockImport, moveImport } from "#db/queries/intake/list-imports";

/** The list is not brought in: whoever was on it is forgotten at once. */
export async function discardList(deps: Deps, actor: StaffActor, importId: string): Promise<"done" | "not-found" | "over"> {
  const list = await lockImport(deps.db, importId);
  if (!list) return "not-found";
  if (!(await moveImport(deps.db, list, "discard", deps.now()))) return "over";
  await forgetRowsOf(deps.db, importId);
  await appendAudit(deps, { streamId: service().placeId, action: "list.discard", by: actor, subject: list.fromName });
  return "done";
}
