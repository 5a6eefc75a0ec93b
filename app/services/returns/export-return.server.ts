import type { StaffActor } from "#app/domain/people/actor";
import { returnLife } from "#app/domain/returns/return";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { lockReturn, saveExport, type FoundReturn } from "#db/queries/returns/returns";

/** Writes down who takes the file and why, before a byte of it leaves. `not-signed-off`: there is no file yet. */
export async function exportReturn(deps: Deps, actor: StaffActor, returnId: string, reason: string): Promise<FoundReturn | "not-signed-off" | "not-found"> {
  const found = await lockReturn(deps.db, returnId);
  if (!found) return "not-found";
  if (!returnLife[found.status].export) return "not-signed-off";

  await appendAudit(deps, { streamId: service().placeId, action: "return.download", by: actor, subject: `${found.quarter} ${returnId}`, reason });
  if (found.status !== "exported") await saveExport(deps, found);
  return found;
}
