import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { findKey, revokeKey as saveRevoked } from "#db/queries/machines/keys";

/** From now on the key opens nothing. Done again it says so, and the first time stays. */
export async function revokeKey(deps: Deps, lead: StaffActor, id: string): Promise<"done" | "already" | "not-found"> {
  const key = await findKey(deps.db, id);
  if (!key) return "not-found";
  if (key.revokedAt) return "already";
  await saveRevoked(deps.db, id, { revokedAt: deps.now(), revokedByName: lead.name });
  await appendAudit(deps, { streamId: service().placeId, action: "machine-key.revoke", by: lead, subject: `${key.name} (${key.prefix}…)` });
  return "done";
}
