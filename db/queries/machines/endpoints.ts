import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { WebhookEvent } from "#app/domain/machines/scopes";
import type { Db } from "../../client.server";
import { webhookEndpoints } from "../../schema/machines";
import { staff } from "../../schema/people";
import { isUuid } from "../is-uuid";

export type Endpoint = typeof webhookEndpoints.$inferSelect;

export async function insertEndpoint(db: Db, endpoint: Pick<Endpoint, "id" | "organisationId" | "url" | "secret" | "events" | "createdAt" | "createdByName">): Promise<void> {
  await db.insert(webhookEndpoints).values(endpoint);
}

/** An organisation's endpoints, the newest first. Whose they are is the database's policy. */
export const listEndpoints = (db: Db) => db.select().from(webhookEndpoints).orderBy(desc(webhookEndpoints.createdAt), desc(webhookEndpoints.id)).limit(50);

/** `undefined` where it is not one of the asker's. */
export async function findEndpoint(db: Db, id: string): Promise<Endpoint | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await db.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, id));
  return found;
}

/** The same, held for a change; whoever writes a delivery to it meanwhile is not held up. */
export async function lockEndpoint(db: Db, id: string): Promise<Endpoint | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await db.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, id)).for("no key update");
  return found;
}

export type EndpointChange = Partial<Pick<Endpoint, "url" | "secret" | "previousSecret" | "previousUntil" | "active" | "switchedOffAt" | "failingSince"> & { events: WebhookEvent[] }>;

export async function saveEndpoint(db: Db, id: string, change: EndpointChange): Promise<void> {
  await db.update(webhookEndpoints).set({ ...change, version: sql`${webhookEndpoints.version} + 1` }).where(eq(webhookEndpoints.id, id));
}

/** How deliveries to it go; no new version, because an open page was made from none of it. */
export async function saveHealth(db: Db, id: string, change: Pick<EndpointChange, "failingSince" | "active" | "switchedOffAt">): Promise<void> {
  await db.update(webhookEndpoints).set(change).where(eq(webhookEndpoints.id, id));
}

/** The addresses of an organisation's leads who work here. */
export async function listLeadEmails(db: Db, organisationId: string): Promise<string[]> {
  const found = await db.select({ email: staff.email }).from(staff).where(and(eq(staff.organisationId, organisationId), eq(staff.active, true), sql`'provider_lead' = any (${staff.roles}::text[])`)).orderBy(asc(staff.id));
  return found.map(({ email }) => email);
}
