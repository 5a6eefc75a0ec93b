import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { apiScopes, deliveryStatuses, webhookEvents } from "#app/domain/machines/scopes";
import { id, instant, key, placeId, refers } from "./columns";
import { organisations } from "./place";

// Providers' own systems: what they ask with, and what they are told.

export const apiScope = pgEnum("api_scope", apiScopes);
export const webhookEvent = pgEnum("webhook_event", webhookEvents);
export const deliveryStatus = pgEnum("delivery_status", deliveryStatuses);

/** A key of a provider's own system: shown once, kept as a hash. */
export const apiKeys = pgTable(
  "api_keys",
  {
    placeId: placeId(),
    id: id(),
    organisationId: uuid("organisation_id").notNull(),
    name: text("name").notNull(),
    /** What is shown of it: enough to tell keys apart. */
    prefix: text("prefix").notNull(),
    keyHash: text("key_hash").notNull(),
    scopes: apiScope("scopes").array().notNull(),
    createdAt: instant("created_at").notNull(),
    createdByName: text("created_by_name").notNull(),
    expiresAt: instant("expires_at").notNull(),
    /** When its organisation's leads were told that it ends soon. */
    warnedAt: instant("warned_at"),
    lastUsedAt: instant("last_used_at"),
    revokedAt: instant("revoked_at"),
    revokedByName: text("revoked_by_name"),
  },
  (table) => [key(table), unique().on(table.placeId, table.keyHash), refers(table, table.organisationId, organisations), index().on(table.placeId, table.organisationId)],
);

/** One idempotency key, one effect: the answer is kept in the transaction that made it. */
export const apiRequests = pgTable(
  "api_requests",
  { placeId: placeId(), organisationId: uuid("organisation_id").notNull(), idempotencyKey: text("idempotency_key").notNull(), requestHash: text("request_hash").notNull(), status: integer("status").notNull(), body: text("body").notNull(), etag: text("etag"), madeAt: instant("made_at").notNull() },
  (table) => [primaryKey({ columns: [table.placeId, table.organisationId, table.idempotencyKey] }), refers(table, table.organisationId, organisations), index().on(table.placeId, table.madeAt)],
);

export const webhookEndpoints = pgTable(
  "webhook_endpoints",
  {
    placeId: placeId(),
    id: id(),
    organisationId: uuid("organisation_id").notNull(),
    url: text("url").notNull(),
    /** Sealed with the service's key. */
    secret: text("secret").notNull(),
    /** The one before it, sealed too: what is sent is signed with both until then. */
    previousSecret: text("previous_secret"),
    previousUntil: instant("previous_until"),
    events: webhookEvent("events").array().notNull(),
    active: boolean("active").notNull().default(true),
    createdAt: instant("created_at").notNull(),
    createdByName: text("created_by_name").notNull(),
    /** Switched off by us after days without one success. */
    switchedOffAt: instant("switched_off_at"),
    failingSince: instant("failing_since"),
    version: integer("version").notNull().default(1),
  },
  (table) => [key(table), refers(table, table.organisationId, organisations), index().on(table.placeId, table.organisationId)],
);

export const webhookDeliveries = pgTable(
  "webhook_deliveries",
  {
    placeId: placeId(),
    id: id(),
    endpointId: uuid("endpoint_id").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    event: webhookEvent("event").notNull(),
    /** What happened, as ids. The same for every try, so that a receiver knows it again. */
    payload: jsonb("payload").$type<Record<string, string>>().notNull(),
    status: deliveryStatus("status").notNull(),
    tries: integer("tries").notNull().default(0),
    createdAt: instant("created_at").notNull(),
    nextTryAt: instant("next_try_at"),
    leasedUntil: instant("leased_until"),
    lastTriedAt: instant("last_tried_at"),
    lastStatus: integer("last_status"),
    lastError: text("last_error"),
    deliveredAt: instant("delivered_at"),
    /** The delivery this one says again. */
    replayOf: uuid("replay_of"),
  },
  (table) => [key(table), refers(table, table.endpointId, webhookEndpoints), refers(table, table.organisationId, organisations), index().on(table.placeId, table.organisationId, table.createdAt), index("deliveries_due").on(table.placeId, table.nextTryAt).where(sql`status in ('waiting', 'failed')`)],
);
