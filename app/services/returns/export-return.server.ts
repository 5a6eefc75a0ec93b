import type { StaffActor } from "#app/domain/people/actor";
import { hasFiles, mayBePublished, returnLife } from "#app/domain/returns/return";
import type { ReturnFile } from "#app/domain/publishing/return-files";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { findReturn, lockReturn, saveExport, type FoundReturn } from "#db/queries/returns/returns";

/** Writes down who takes the restricted file and why, before a byte of it leaves. `not-signed-off`: there is no file yet. */
export async function exportReturn(deps: Deps, actor: StaffActor, returnId: string, reason: string, file: ReturnFile = "participants.csv"): Promise<FoundReturn | "not-signed-off" | "not-found"> {
  const found = await lockReturn(deps.db, returnId);
  if (!found) return "not-found";
  if (!hasFiles(found)) return "not-signed-off";
  if (file === "return.zip" && !mayBePublished(found)) return "not-found";

  await appendAudit(deps, { streamId: service().placeId, action: "return.download", by: actor, subject: `${found.quarter} ${returnId} ${file}`, reason });
  if (returnLife[found.status].export && found.status !== "exported") await saveExport(deps, found);
  return found;
}

/** Writes down who takes a publication copy: it holds nothing about a person, so no reason is asked and the return stays as it is. */
export async function takePublication(deps: Deps, actor: StaffActor, returnId: string, file: ReturnFile): Promise<FoundReturn | "not-signed-off" | "not-found"> {
  const found = await findReturn(deps.db, returnId);
  if (!found) return "not-found";
  if (!mayBePublished(found)) return "not-found";
  if (!hasFiles(found)) return "not-signed-off";
  await appendAudit(deps, { streamId: service().placeId, action: "return.publication", by: actor, subject: `${found.quarter} ${returnId} ${file}` });
  return found;
}
