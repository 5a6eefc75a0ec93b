import { and, desc, eq, gt, isNull, lt, lte, or } from "drizzle-orm";
import type { ApiScope } from "#app/domain/machines/scopes";
import type { Db } from "../../client.server";
import { apiKeys } from "../../schema/machines";
import { organisations } from "../../schema/place";
import { isUuid } from "../is-uuid";

export interface NewKey {
  id: string;
  organisationId: string;
  name: string;
  prefix: string;
  keyHash: string;
  scopes: ApiScope[];
  createdAt: Date;
  createdByName: string;
  expiresAt: Date;
}

export async function insertKey(db: Db, key: NewKey): Promise<void> {
  await db.insert(apiKeys).values(key);
}

/** An organisation's keys, the newest first; never the hash. Whose they are is the database's policy: the lead's own organisation's. */
export const listKeys = (db: Db) =>
  db
    .select({ id: apiKeys.id, name: apiKeys.name, prefix: apiKeys.prefix, scopes: apiKeys.scopes, createdAt: apiKeys.createdAt, createdByName: apiKeys.createdByName, expiresAt: apiKeys.expiresAt, lastUsedAt: apiKeys.lastUsedAt, revokedAt: apiKeys.revokedAt, revokedByName: apiKeys.revokedByName })
    .from(apiKeys)
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id))
    .limit(200);

/** `undefined` where it is not a key of the lead's organisation. */
export async function findKey(db: Db, id: string) {
  if (!isUuid(id)) return undefined;
  const [found] = await db.select({ id: apiKeys.id, name: apiKeys.name, prefix: apiKeys.prefix, revokedAt: apiKeys.revokedAt }).from(apiKeys).where(eq(apiKeys.id, id)).for("update");
  return found;
}

export async function revokeKey(db: Db, id: string, { revokedAt, revokedByName }: { revokedAt: Date; revokedByName: string }): Promise<void> {
  await db.update(apiKeys).set({ revokedAt, revokedByName }).where(eq(apiKeys.id, id));
}

/** Whose a key is, whether it still opens anything or not. Only the service may look. */
export async function findKeyByHash(db: Db, keyHash: string) {
  const [found] = await db
    .select({ id: apiKeys.id, name: apiKeys.name, prefix: apiKeys.prefix, keyHash: apiKeys.keyHash, scopes: apiKeys.scopes, expiresAt: apiKeys.expiresAt, revokedAt: apiKeys.revokedAt, organisationId: apiKeys.organisationId, organisationName: organisations.name })
    .from(apiKeys)
    .innerJoin(organisations, and(eq(organisations.placeId, apiKeys.placeId), eq(organisations.id, apiKeys.organisationId)))
    .where(eq(apiKeys.keyHash, keyHash));
  return found;
}

/** That a key was used, to the minute: a busy one writes no row a request. */
export async function markKeyUsed(db: Db, id: string, at: Date): Promise<void> {
  await db.update(apiKeys).set({ lastUsedAt: at }).where(and(eq(apiKeys.id, id), or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, new Date(at.getTime() - 60_000)))));
}

/** Keys that end before a moment, and whose organisation was not told. */
export const listKeysToWarn = (db: Db, now: Date, before: Date) =>
  db
    .select({ id: apiKeys.id, name: apiKeys.name, organisationId: apiKeys.organisationId, expiresAt: apiKeys.expiresAt })
    .from(apiKeys)
    .where(and(isNull(apiKeys.revokedAt), isNull(apiKeys.warnedAt), gt(apiKeys.expiresAt, now), lte(apiKeys.expiresAt, before)))
    .orderBy(apiKeys.expiresAt, apiKeys.id)
    .limit(100)
    .for("update", { skipLocked: true });

export async function markKeyWarned(db: Db, id: string, at: Date): Promise<void> {
  await db.update(apiKeys).set({ warnedAt: at }).where(eq(apiKeys.id, id));
}
