import type { StaffActor } from "#app/domain/people/actor";
import { returnLife } from "#app/domain/returns/return";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { lockReturn, saveSignOff } from "#db/queries/returns/returns";

/** A second person puts their name to a frozen return: not the one who froze it. */
export async function signOffReturn(deps: Deps, actor: StaffActor, returnId: string, version: number): Promise<"signed-off" | "same-person" | "changed-meanwhile" | "not-found"> {
  const found = await lockReturn(deps.db, returnId);
  if (!found) return "not-found";
  if (found.version !== version || !returnLife[found.status].sign_off) return "changed-meanwhile";
  if (found.frozenBy === actor.id) return "same-person";

  await saveSignOff(deps, actor, found);
  await appendAudit(deps, { streamId: service().placeId, action: "return.sign-off", by: actor, subject: `${found.quarter} ${returnId}` });
  return "signed-off";
}
