import { and, asc, count, desc, eq, gte, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";
import { deliveryStatuses, type DeliveryStatus, type WebhookEvent } from "#app/domain/machines/scopes";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { webhookDeliveries, webhookEndpoints } from "../../schema/machines";
import { isUuid } from "../is-uuid";

export type Delivery = typeof webhookDeliveries.$inferSelect;

/** Writes one delivery for each endpoint of an organisation that wants to know of an event; the database's own function, because whoever tells sees neither endpoints nor deliveries. */
export async function addDeliveries({ db, now, newId }: Pick<Deps, "db" | "now" | "newId">, { organisationId, event, payload, endpointId }: { organisationId: string; event: WebhookEvent; payload: Record<string, string>; endpointId?: string }): Promise<void> {
  await db.execute(sql`select tell_machines(${newId()}::uuid, ${organisationId}::uuid, ${event}::webhook_event, ${JSON.stringify(payload)}::jsonb, ${now().toISOString()}::timestamptz, ${endpointId ?? null}::uuid)`);
}

/** A delivery with where it goes and what signs it. */
export interface LeasedDelivery {
  delivery: Delivery;
  endpoint: Pick<typeof webhookEndpoints.$inferSelect, "id" | "url" | "secret" | "previousSecret" | "previousUntil">;
}

/** Takes deliveries that are due for this worker alone until `until`; others skip them. A lease that ran out is due again. */
export async function leaseDueDeliveries(db: Db, at: Date, until: Date, most: number): Promise<LeasedDelivery[]> {
  const due = await db
    .select({ id: webhookDeliveries.id, endpoint: { id: webhookEndpoints.id, url: webhookEndpoints.url, secret: webhookEndpoints.secret, previousSecret: webhookEndpoints.previousSecret, previousUntil: webhookEndpoints.previousUntil } })
    .from(webhookDeliveries)
    .innerJoin(webhookEndpoints, and(eq(webhookEndpoints.placeId, webhookDeliveries.placeId), eq(webhookEndpoints.id, webhookDeliveries.endpointId), eq(webhookEndpoints.active, true)))
    .where(and(inArray(webhookDeliveries.status, ["waiting", "failed"]), lte(webhookDeliveries.nextTryAt, at), or(isNull(webhookDeliveries.leasedUntil), lt(webhookDeliveries.leasedUntil, at))))
    .orderBy(asc(webhookDeliveries.nextTryAt), asc(webhookDeliveries.id))
    .limit(most)
    .for("update", { of: webhookDeliveries, skipLocked: true });
  if (due.length === 0) return [];
  const taken = await db.update(webhookDeliveries).set({ leasedUntil: until, lastTriedAt: at, tries: sql`${webhookDeliveries.tries} + 1` }).where(inArray(webhookDeliveries.id, due.map(({ id }) => id))).returning();
  const byId = new Map(taken.map((delivery) => [delivery.id, delivery]));
  return due.flatMap(({ id, endpoint }) => {
    const delivery = byId.get(id);
    return delivery ? [{ delivery, endpoint }] : [];
  });
}

export async function markDelivered(db: Db, id: string, { at, status }: { at: Date; status: number }): Promise<void> {
  await db.update(webhookDeliveries).set({ status: "delivered", deliveredAt: at, lastStatus: status, lastError: null, leasedUntil: null, nextTryAt: null }).where(eq(webhookDeliveries.id, id));
}

/** It did not arrive: tried again at `again`, or given up. */
export async function markNotDelivered(db: Db, id: string, { status, error, again }: { status: number | null; error: string; again: Date | undefined }): Promise<void> {
  await db.update(webhookDeliveries).set({ status: again ? "failed" : "given_up", nextTryAt: again ?? null, lastStatus: status, lastError: error.slice(0, 200), leasedUntil: null }).where(eq(webhookDeliveries.id, id));
}

/** An endpoint that is off is sent nothing more: what waits for it is given up, and can be sent again by hand. */
export async function giveUpWaiting(db: Db, endpointId: string, why: string): Promise<void> {
  await db.update(webhookDeliveries).set({ status: "given_up", nextTryAt: null, leasedUntil: null, lastError: why }).where(and(eq(webhookDeliveries.endpointId, endpointId), inArray(webhookDeliveries.status, ["waiting", "failed"])));
}

const shown = { id: webhookDeliveries.id, endpointId: webhookDeliveries.endpointId, url: webhookEndpoints.url, event: webhookDeliveries.event, payload: webhookDeliveries.payload, status: webhookDeliveries.status, tries: webhookDeliveries.tries, createdAt: webhookDeliveries.createdAt, nextTryAt: webhookDeliveries.nextTryAt, lastTriedAt: webhookDeliveries.lastTriedAt, lastStatus: webhookDeliveries.lastStatus, lastError: webhookDeliveries.lastError, deliveredAt: webhookDeliveries.deliveredAt, replayOf: webhookDeliveries.replayOf };
const ofStatus = (status: DeliveryStatus | undefined) => (status ? eq(webhookDeliveries.status, status) : undefined);

/** One page of an organisation's deliveries, the newest first. Whose they are is the database's policy. */
export const listDeliveries = (db: Db, { status, limit, offset }: { status: DeliveryStatus | undefined; limit: number; offset: number }) =>
  db
    .select(shown)
    .from(webhookDeliveries)
    .innerJoin(webhookEndpoints, and(eq(webhookEndpoints.placeId, webhookDeliveries.placeId), eq(webhookEndpoints.id, webhookDeliveries.endpointId)))
    .where(ofStatus(status))
    .orderBy(desc(webhookDeliveries.createdAt), desc(webhookDeliveries.id))
    .limit(limit)
    .offset(offset);

export type ListedDelivery = Awaited<ReturnType<typeof listDeliveries>>[number];

/** How many of each status there are: an organisation's own; of everybody where the service asks. */
export async function countDeliveries(db: Db): Promise<Record<DeliveryStatus, number>> {
  const rows = await db.select({ status: webhookDeliveries.status, many: count() }).from(webhookDeliveries).groupBy(webhookDeliveries.status).orderBy(webhookDeliveries.status);
  return Object.fromEntries(deliveryStatuses.map((status) => [status, rows.find((row) => row.status === status)?.many ?? 0])) as Record<DeliveryStatus, number>;
}

/** One that can be sent again by hand: it arrived, or was given up, and its endpoint is on. */
export async function findDeliveryToReplay(db: Db, id: string) {
  if (!isUuid(id)) return undefined;
  const [found] = await db
    .select({ delivery: webhookDeliveries, active: webhookEndpoints.active })
    .from(webhookDeliveries)
    .innerJoin(webhookEndpoints, and(eq(webhookEndpoints.placeId, webhookDeliveries.placeId), eq(webhookEndpoints.id, webhookDeliveries.endpointId)))
    .where(eq(webhookDeliveries.id, id))
    .for("update", { of: webhookDeliveries });
  return found;
}

/** Deliveries that were given up since a moment, to endpoints that are on, and that nobody has sent again since; the oldest first. */
export const listGivenUpSince = (db: Db, since: Date, most: number) =>
  db
    .select({ delivery: webhookDeliveries })
    .from(webhookDeliveries)
    .innerJoin(webhookEndpoints, and(eq(webhookEndpoints.placeId, webhookDeliveries.placeId), eq(webhookEndpoints.id, webhookDeliveries.endpointId), eq(webhookEndpoints.active, true)))
    .where(and(eq(webhookDeliveries.status, "given_up"), gte(webhookDeliveries.createdAt, since), sql`not exists (select from ${webhookDeliveries} as later where later.place_id = ${webhookDeliveries.placeId} and later.replay_of = coalesce(${webhookDeliveries.replayOf}, ${webhookDeliveries.id}) and later.created_at > ${webhookDeliveries.createdAt})`))
    .orderBy(asc(webhookDeliveries.createdAt), asc(webhookDeliveries.id))
    .limit(most)
    .for("update", { of: webhookDeliveries, skipLocked: true });

/** The same delivery once more, as one of its own; when it happened goes with it. */
export async function insertReplay({ db, now, newId }: Pick<Deps, "db" | "now" | "newId">, { id, endpointId, organisationId, event, payload, createdAt, replayOf }: Delivery): Promise<string> {
  const [again, at] = [newId(), now()];
  await db.insert(webhookDeliveries).values({ id: again, endpointId, organisationId, event, payload: { happened_at: createdAt.toISOString(), ...payload }, status: "waiting", createdAt: at, nextTryAt: at, replayOf: replayOf ?? id });
  return again;
}

/** Deliveries that are over are kept for a while, to be looked at. */
export async function deleteDeliveriesBefore(db: Db, before: Date): Promise<void> {
  await db.delete(webhookDeliveries).where(and(inArray(webhookDeliveries.status, ["delivered", "given_up"]), lt(webhookDeliveries.createdAt, before)));
}
