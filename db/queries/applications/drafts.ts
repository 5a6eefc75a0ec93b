import { and, desc, eq, exists, gt, isNotNull, isNull, lte, ne, or, sql } from "drizzle-orm";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import type { Db } from "../../client.server";
import { drafts } from "../../schema/applications";
import { draftHolders } from "../../schema/getting-in";
import { isUuid } from "../is-uuid";

export type Draft = typeof drafts.$inferSelect;

export const insertDraft = async (db: Db, draft: Pick<Draft, "id" | "ownerHash" | "kind" | "language" | "questionsVersion" | "createdAt" | "expiresAt">): Promise<void> =>
  void (await db.insert(drafts).values({ ...draft, answers: {} }));

/** A draft that has not expired; `undefined` where it is somebody else's, gone, or never was. */
export async function findDraft(db: Db, id: string, at: Date): Promise<Draft | undefined> {
  if (!isUuid(id)) return undefined;
  const [draft] = await db.select().from(drafts).where(and(eq(drafts.id, id), gt(drafts.expiresAt, at)));
  return draft;
}

const isHeldBy = (db: Db, owner: string) =>
  or(
    eq(drafts.ownerHash, owner),
    exists(db.select({ one: sql`1` }).from(draftHolders).where(and(eq(draftHolders.placeId, drafts.placeId), eq(draftHolders.draftId, drafts.id), eq(draftHolders.ownerHash, owner)))),
  );

/** The same, held until the transaction ends: two tabs take turns. `owner` says who must hold it where the service asks. */
export async function lockDraft(db: Db, id: string, at: Date, owner?: string): Promise<Draft | undefined> {
  if (!isUuid(id)) return undefined;
  const whose = owner === undefined ? undefined : isHeldBy(db, owner);
  const [draft] = await db.select().from(drafts).where(and(eq(drafts.id, id), gt(drafts.expiresAt, at), whose)).for("update");
  return draft;
}

/** The visit's drafts that are neither sent nor expired and in which something was answered, newest first. */
export const listUnfinishedDrafts = (db: Db, at: Date): Promise<Draft[]> =>
  db
    .select()
    .from(drafts)
    .where(and(gt(drafts.expiresAt, at), isNull(drafts.sentReference), ne(drafts.answers, {})))
    .orderBy(desc(drafts.createdAt), desc(drafts.id))
    .limit(10);

export const saveDraftAnswers = async (db: Db, id: string, answers: ApplicationAnswers, questionsVersion: string): Promise<void> =>
  void (await db.update(drafts).set({ answers, questionsVersion, version: sql`${drafts.version} + 1` }).where(eq(drafts.id, id)));

/** The visit's applications that were sent and are still remembered here, newest first. */
export const listSentDrafts = (db: Db, at: Date): Promise<Draft[]> =>
  db
    .select()
    .from(drafts)
    .where(and(gt(drafts.expiresAt, at), isNotNull(drafts.sentReference)))
    .orderBy(desc(drafts.createdAt), desc(drafts.id))
    .limit(10);

/** It was sent: from now on it only says where it went, and when. */
export const markDraftSent = async (db: Db, id: string, reference: string, at: Date): Promise<void> =>
  void (await db.update(drafts).set({ answers: {}, sentReference: reference, sentAt: at, version: sql`${drafts.version} + 1` }).where(eq(drafts.id, id)));

/** Its owner does not want it any more: the answers go at once, the empty row with the next purge. */
export async function expireDraft(db: Db, id: string, at: Date): Promise<void> {
  if (isUuid(id)) await db.update(drafts).set({ answers: {}, expiresAt: at, version: sql`${drafts.version} + 1` }).where(and(eq(drafts.id, id), isNull(drafts.sentReference)));
}

/** Deletes what has expired, sent or not; how many there were. */
export async function deleteExpiredDrafts(db: Db, at: Date): Promise<number> {
  return (await db.delete(drafts).where(lte(drafts.expiresAt, at)).returning({ id: drafts.id })).length;
}
