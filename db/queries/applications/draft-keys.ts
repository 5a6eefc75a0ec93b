import { and, eq, gt, inArray } from "drizzle-orm";
import type { Db } from "../../client.server";
import { drafts } from "../../schema/applications";
import { draftHolders, draftKeys } from "../../schema/getting-in";
import type { Draft } from "./drafts";

/** Keeps the hash of a link or a code. The same one again is no second one. */
export const insertDraftKey = async (db: Db, key: Omit<typeof draftKeys.$inferInsert, "placeId">): Promise<void> => void (await db.insert(draftKeys).values(key).onConflictDoNothing());

/** Whether a link or code of this hash opens this draft; for whoever holds the draft. */
export async function hasDraftKey(db: Db, draftId: string, tokenHash: string): Promise<boolean> {
  return (await db.select({ id: draftKeys.id }).from(draftKeys).where(and(eq(draftKeys.draftId, draftId), eq(draftKeys.tokenHash, tokenHash)))).length > 0;
}

/** The draft a link or code of this hash opens; `undefined` where there is none, or none any more. The service's to ask. */
export async function findDraftByKey(db: Db, tokenHash: string, at: Date): Promise<Draft | undefined> {
  const [found] = await db
    .select({ draft: drafts })
    .from(draftKeys)
    .innerJoin(drafts, and(eq(drafts.placeId, draftKeys.placeId), eq(drafts.id, draftKeys.draftId)))
    .where(and(eq(draftKeys.tokenHash, tokenHash), gt(drafts.expiresAt, at)));
  return found?.draft;
}

/** Lets one more browser open a draft. The service's to do, once a link or code was right. */
export const insertDraftHolder = async (db: Db, holder: { draftId: string; ownerHash: string; heldSince: Date }): Promise<void> => void (await db.insert(draftHolders).values(holder).onConflictDoNothing());

/** The browser lets go of a draft, or of every one where none is named. The draft stays, for its other holders, links and codes. */
export async function letGoOfDrafts(db: Db, ownerHash: string, draftId?: string): Promise<void> {
  await db.delete(draftHolders).where(and(eq(draftHolders.ownerHash, ownerHash), draftId === undefined ? undefined : eq(draftHolders.draftId, draftId)));
  // `''` is nobody: no visit has an empty hash.
  await db.update(drafts).set({ ownerHash: "" }).where(and(eq(drafts.ownerHash, ownerHash), draftId === undefined ? undefined : eq(drafts.id, draftId)));
}

/** Which of these drafts a link or a code opens; for whoever holds them. */
export async function draftsWithKeys(db: Db, draftIds: readonly string[]): Promise<Set<string>> {
  if (draftIds.length === 0) return new Set();
  const found = await db.selectDistinct({ id: draftKeys.draftId }).from(draftKeys).where(inArray(draftKeys.draftId, [...draftIds])).orderBy(draftKeys.draftId);
  return new Set(found.map(({ id }) => id));
}
