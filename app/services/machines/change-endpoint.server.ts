import { oldSecretHours } from "#app/domain/machines/retry";
import type { WebhookEvent } from "#app/domain/machines/scopes";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addDeliveries, giveUpWaiting } from "#db/queries/machines/deliveries";
import { lockEndpoint, saveEndpoint, type EndpointChange } from "#db/queries/machines/endpoints";
import { newSecret, sealSecret } from "./endpoint-secret.server";

export type EndpointWish = { act: "events"; events: readonly WebhookEvent[] } | { act: "new-secret" } | { act: "off" } | { act: "on" } | { act: "ping" };

/**
 * Changes an endpoint of the lead's own organisation. A new secret signs together with the one before for a day, so that a receiver can take
 * it over without missing anything. `off` while somebody asks for a ping: nothing is sent to an endpoint that is off.
 */
export async function changeEndpoint(deps: Deps, lead: StaffActor, id: string, wish: EndpointWish, version: number): Promise<"done" | "not-found" | "changed-meanwhile" | "off"> {
  const endpoint = await lockEndpoint(deps.db, id);
  if (!endpoint) return "not-found";
  if (wish.act !== "ping" && endpoint.version !== version) return "changed-meanwhile";
  const by = { by: lead, streamId: service().placeId, subject: new URL(endpoint.url).host };
  if (wish.act === "ping") {
    if (!endpoint.active) return "off";
    await addDeliveries(deps, { organisationId: endpoint.organisationId, event: "ping", payload: { endpointId: id }, endpointId: id });
    return "done";
  }
  const changes: Record<Exclude<EndpointWish["act"], "ping">, () => EndpointChange> = {
    events: () => (wish.act === "events" ? { events: [...wish.events] } : {}),
    "new-secret": () => ({ secret: sealSecret(newSecret(deps), id), previousSecret: endpoint.secret, previousUntil: new Date(deps.now().getTime() + oldSecretHours * 3_600_000) }),
    off: () => ({ active: false }),
    on: () => ({ active: true, switchedOffAt: null, failingSince: null }),
  };
  await saveEndpoint(deps.db, id, changes[wish.act]());
  if (wish.act === "off") await giveUpWaiting(deps.db, id, "Its endpoint was switched off");
  await appendAudit(deps, { action: `webhook.${wish.act}`, ...by, ...(wish.act === "events" && { reason: wish.events.join(", ") }) });
  return "done";
}
