import { and, desc, eq, exists, gt, isNull, notExists, or, sql } from "drizzle-orm";
import type { AssistedWay } from "#app/domain/intake/list-import";
import type { Db } from "../../client.server";
import { drafts } from "../../schema/applications";
import { draftHolders, draftKeys } from "../../schema/getting-in";
import type { Draft } from "./drafts";

const heldBy = (db: Db, holder: string) =>
  or(eq(drafts.ownerHash, holder), exists(db.select({ one: sql`1` }).from(draftHolders).where(and(eq(draftHolders.placeId, drafts.placeId), eq(draftHolders.draftId, drafts.id), eq(draftHolders.ownerHash, holder)))));

/** What this member of staff has begun or taken up in this browser and not sent, newest first. Asked as the holder. */
export const listAssistedDrafts = (db: Db, at: Date): Promise<Draft[]> =>
  db.select().from(drafts).where(and(gt(drafts.expiresAt, at), isNull(drafts.sentReference))).orderBy(desc(drafts.createdAt), desc(drafts.id)).limit(10);

/** A member of staff goes on with it from now on. */
export async function markAssisted(db: Db, id: string, { by, how }: { by: string; how: AssistedWay }): Promise<void> {
  await db.update(drafts).set({ assistedBy: by, assistedHow: how }).where(eq(drafts.id, id));
}

/** Kept until then: it was given on with a code, and the resident has as long as with any other. */
export const keepDraftUntil = async (db: Db, id: string, expiresAt: Date): Promise<void> => void (await db.update(drafts).set({ expiresAt }).where(eq(drafts.id, id)));

/** Deletes what only this holder could open. */
export async function deleteDraftsWithoutKey(db: Db, holder: string, at: Date): Promise<void> {
  const noKey = notExists(db.select({ one: sql`1` }).from(draftKeys).where(and(eq(draftKeys.placeId, drafts.placeId), eq(draftKeys.draftId, drafts.id))));
  await db.update(drafts).set({ answers: {}, expiresAt: at }).where(and(eq(drafts.ownerHash, holder), isNull(drafts.sentReference), noKey));
}

/** What is not sent yet is the resident's own again. */
export async function endAssistance(db: Db, holder: string): Promise<void> {
  await db.update(drafts).set({ assistedBy: null, assistedHow: null }).where(and(heldBy(db, holder), isNull(drafts.sentReference)));
}
