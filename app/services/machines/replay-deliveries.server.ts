import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { findDeliveryToReplay, insertReplay, listGivenUpSince } from "#db/queries/machines/deliveries";

/** [L] Local setting: how many are sent again at once. */
export const mostReplayed = 500;

/** Sends a delivery again, as one of its own under the same id: it arrived, or was given up. `waiting` where it is on its way anyhow. */
export async function replayDelivery(deps: Deps, lead: StaffActor, id: string): Promise<"done" | "not-found" | "waiting" | "off"> {
  const found = await findDeliveryToReplay(deps.db, id);
  if (!found) return "not-found";
  if (!found.active) return "off";
  if (found.delivery.status === "waiting" || found.delivery.status === "failed") return "waiting";
  await insertReplay(deps, found.delivery);
  await appendAudit(deps, { streamId: service().placeId, action: "webhook.replay", by: lead, subject: id });
  return "done";
}

/** Sends again whatever was given up since a moment, once each; returns how many. Endpoints that are off are left. */
export async function replayFailures(deps: Deps, lead: StaffActor, since: Date): Promise<number> {
  const lost = await listGivenUpSince(deps.db, since, mostReplayed);
  for (const { delivery } of lost) await insertReplay(deps, delivery);
  if (lost.length > 0) await appendAudit(deps, { streamId: service().placeId, action: "webhook.replay", by: lead, subject: `${lost.length} since ${since.toISOString()}` });
  return lost.length;
}
