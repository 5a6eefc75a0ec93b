import { isGivenUp, waitAfterTry } from "#app/domain/machines/retry";
import { webhookOff } from "#app/domain/messages/machine-wording";
import { depsWithin } from "#app/platform/deps.server";
import { freshBytes, now, service } from "#app/platform/service.server";
import { postWebhook, type PostingRules, type WebhookAnswer } from "#app/platform/webhooks/post-webhook.server";
import { asService, type Db } from "#db/client.server";
import { giveUpWaiting, leaseDueDeliveries, markDelivered, markNotDelivered, type LeasedDelivery } from "#db/queries/machines/deliveries";
import { lockEndpoint, saveHealth } from "#db/queries/machines/endpoints";
import { openSecret } from "./endpoint-secret.server";
import { messageLeads } from "./message-leads.server";
import { bodyOf, signed } from "./sign-delivery";

/** Longer than a receiver may take, so that nobody else sends the same meanwhile. */
const leaseSeconds = 60;
const batch = 20;

export interface Delivered {
  delivered: number;
  failed: number;
}

/** A number from 0 to 1. */
const dice = () => freshBytes(1)[0]! / 255;

/**
 * Sends what is due to providers' systems. Each is leased and committed before it is sent, and marked after: a worker killed between the two
 * sends it again under the same id. Those of a batch go side by side, so that one slow receiver holds up nobody else's for long.
 */
export async function deliverWebhooks(rules: PostingRules = { thisMachine: service().settings.WEBHOOKS_TO_THIS_MACHINE }): Promise<Delivered> {
  const at = now();
  const leased = await asService((db) => leaseDueDeliveries(db, at, new Date(at.getTime() + leaseSeconds * 1000), batch));
  const results = await Promise.all(leased.map((one) => deliverOne(one, rules)));
  return { delivered: results.filter(Boolean).length, failed: results.filter((arrived) => !arrived).length };
}

async function send({ delivery, endpoint }: LeasedDelivery, rules: PostingRules): Promise<WebhookAnswer> {
  const at = now();
  const old = endpoint.previousSecret !== null && endpoint.previousUntil !== null && endpoint.previousUntil > at ? [endpoint.previousSecret] : [];
  const secrets = [endpoint.secret, ...old].flatMap((sealed) => openSecret(sealed, endpoint.id) ?? []);
  if (secrets.length === 0) return { problem: "Its secret cannot be opened: make a new one" };
  const { happened_at: happenedAt, ...ids } = delivery.payload;
  const body = bodyOf({ event: delivery.event, happenedAt: new Date(happenedAt ?? delivery.createdAt), ids });
  return postWebhook({ url: endpoint.url, headers: signed(delivery.replayOf ?? delivery.id, body, at, secrets), body }, rules);
}

async function deliverOne(leased: LeasedDelivery, rules: PostingRules): Promise<boolean> {
  const answer = await send(leased, rules);
  const arrived = "status" in answer && answer.status >= 200 && answer.status < 300;
  await asService((db) => (arrived ? keepArrived(db, leased, answer.status) : keepFailed(db, leased, answer)));
  return arrived;
}

// The endpoint is held first, always: whoever switches it off gives up its deliveries while holding it.
async function keepArrived(db: Db, { delivery, endpoint }: LeasedDelivery, status: number): Promise<void> {
  const held = await lockEndpoint(db, endpoint.id);
  await markDelivered(db, delivery.id, { at: now(), status });
  if (held?.failingSince) await saveHealth(db, endpoint.id, { failingSince: null });
}

const wordsOf = (answer: WebhookAnswer) => ("problem" in answer ? answer.problem : answer.status >= 300 && answer.status < 400 ? `Answered ${answer.status}: redirects are not followed` : `Answered ${answer.status}`);

/** Tried again later, or given up; an endpoint at which nothing has arrived for days is switched off, and its leads are told. */
async function keepFailed(db: Db, { delivery, endpoint }: LeasedDelivery, answer: WebhookAnswer): Promise<void> {
  const at = now();
  const held = await lockEndpoint(db, endpoint.id);
  const wait = held?.active ? waitAfterTry(delivery.tries, dice()) : undefined;
  await markNotDelivered(db, delivery.id, { status: "status" in answer ? answer.status : null, error: wordsOf(answer), again: wait === undefined ? undefined : new Date(at.getTime() + wait * 1000) });
  if (!held?.active) return;
  if (!held.failingSince) return saveHealth(db, endpoint.id, { failingSince: at });
  if (!isGivenUp(held.failingSince, at)) return;
  await saveHealth(db, endpoint.id, { active: false, switchedOffAt: at });
  await giveUpWaiting(db, endpoint.id, "Its endpoint was switched off: nothing had arrived for days");
  await messageLeads(depsWithin(db), held.organisationId, "webhook-off", (link) => webhookOff({ host: new URL(held.url).host, link }));
}
