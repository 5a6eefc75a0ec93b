import { and, desc, eq, gt, isNull, lte, ne, sql } from "drizzle-orm";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import type { Db } from "../../client.server";
import { drafts } from "../../schema/applications";
import { isUuid } from "../is-uuid";

export type Draft = typeof drafts.$inferSelect;

export const insertDraft = async (db: Db, draft: Pick<Draft, "id" | "ownerHash" | "questionsVersion" | "createdAt" | "expiresAt">): Promise<void> =>
  void (await db.insert(drafts).values({ ...draft, answers: {} }));

/** A draft that has not expired; `undefined` where it is somebody else's, gone, or never was. */
export async function findDraft(db: Db, id: string, at: Date): Promise<Draft | undefined> {
  if (!isUuid(id)) return undefined;
  const [draft] = await db.select().from(drafts).where(and(eq(drafts.id, id), gt(drafts.expiresAt, at)));
  return draft;
}

/** The same, held until the transaction ends: two tabs take turns. `owner` says whose it must be where the service asks. */
export async function lockDraft(db: Db, id: string, at: Date, owner?: string): Promise<Draft | undefined> {
  if (!isUuid(id)) return undefined;
  const whose = owner === undefined ? undefined : eq(drafts.ownerHash, owner);
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

/** It was sent: from now on it only says where it went. */
export const markDraftSent = async (db: Db, id: string, reference: string): Promise<void> =>
  void (await db.update(drafts).set({ answers: {}, sentReference: reference, version: sql`${drafts.version} + 1` }).where(eq(drafts.id, id)));

/** Its owner does not want it any more: the answers go at once, the empty row with the next purge. */
export const expireDraft = async (db: Db, id: string, at: Date): Promise<void> =>
  void (await db.update(drafts).set({ answers: {}, expiresAt: at, version: sql`${drafts.version} + 1` }).where(and(eq(drafts.id, id), isNull(drafts.sentReference))));

/** Deletes what has expired, sent or not; how many there were. */
export async function deleteExpiredDrafts(db: Db, at: Date): Promise<number> {
  return (await db.delete(drafts).where(lte(drafts.expiresAt, at)).returning({ id: drafts.id })).length;
}
