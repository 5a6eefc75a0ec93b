import type { WebhookEvent } from "#app/domain/machines/scopes";
import type { Deps } from "#app/platform/deps.server";
import { addDeliveries } from "#db/queries/machines/deliveries";

export interface Announcement {
  organisationId: string;
  event: WebhookEvent;
  /** What it happened to: ids and references, no word about a person. */
  ids: Record<string, string>;
}

/** Only what identifies something may leave: a word would be somebody's. */
const isIdentifier = (value: string) => /^[\w-]{1,64}$/.test(value);

/**
 * Announces something to a provider's own systems, in the transaction it happens in. Without an endpoint that wants to know, nothing is
 * written. Throws where something else than ids and references was handed in.
 */
export async function tellMachines(deps: Deps, { organisationId, event, ids }: Announcement): Promise<void> {
  const wrong = Object.keys(ids).find((name) => !isIdentifier(ids[name] ?? ""));
  if (wrong !== undefined) throw new Error(`${wrong} of ${event} is no id`);
  await addDeliveries(deps, { organisationId, event, payload: ids });
}
