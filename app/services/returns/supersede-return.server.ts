import type { StaffActor } from "#app/domain/people/actor";
import { returnLife } from "#app/domain/returns/return";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { undoClaims } from "#db/queries/returns/claims";
import { findFrozenLast, lockReturn, saveSupersede } from "#db/queries/returns/returns";

export type Superseded = "superseded" | "same-person" | "not-the-last" | "changed-meanwhile" | "not-found";

/**
 * Sets a whole frozen return aside: its claims go back, what it took back is claimed again, and the quarter can be built anew. A second
 * person does it, and the return in its place is frozen and signed off by two people like any. Only the one frozen last: what was frozen
 * after it was counted with it in mind. Its rows and files stay as they were. In the service's transaction.
 */
export async function supersedeReturn(deps: Deps, actor: StaffActor, returnId: string, { version, reason }: { version: number; reason: string }): Promise<Superseded> {
  const found = await lockReturn(deps.db, returnId);
  if (!found) return "not-found";
  if (found.version !== version || !returnLife[found.status].supersede) return "changed-meanwhile";
  if (found.frozenBy === actor.id) return "same-person";
  if ((await findFrozenLast(deps.db, found.agreementId))?.id !== returnId) return "not-the-last";

  await undoClaims(deps.db, returnId);
  await saveSupersede(deps, actor, found, reason);
  await appendAudit(deps, { streamId: service().placeId, action: "return.supersede", by: actor, subject: `${found.quarter} ${returnId}`, reason });
  return "superseded";
}
