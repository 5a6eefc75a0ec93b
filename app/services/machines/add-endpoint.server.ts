import type { WebhookEvent } from "#app/domain/machines/scopes";
import { refusedAddress, type AddressRefusal } from "#app/domain/machines/webhook-address";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { insertEndpoint, listEndpoints } from "#db/queries/machines/endpoints";
import { newSecret, sealSecret } from "./endpoint-secret.server";

/** [L] Local setting: endpoints one organisation may keep. */
export const mostEndpoints = 10;

/** Keeps an address of the lead's own organisation to which events are sent, with a secret of its own. */
export async function addEndpoint(deps: Deps, lead: StaffActor, { url, events }: { url: string; events: readonly WebhookEvent[] }): Promise<{ id: string } | AddressRefusal | "too-many" | "there-already"> {
  const refused = refusedAddress(url, { thisMachine: service().settings.WEBHOOKS_TO_THIS_MACHINE });
  if (refused) return refused;
  const standing = await listEndpoints(deps.db);
  if (standing.some((one) => one.url === url)) return "there-already";
  if (standing.length >= mostEndpoints) return "too-many";
  const id = deps.newId();
  await insertEndpoint(deps.db, { id, organisationId: lead.organisationId, url, secret: sealSecret(newSecret(deps), id), events: [...events], createdAt: deps.now(), createdByName: lead.name });
  await appendAudit(deps, { streamId: service().placeId, action: "webhook.add", by: lead, subject: new URL(url).host, reason: events.join(", ") });
  return { id };
}
