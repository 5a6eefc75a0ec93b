import { and, eq, isNull, lt, sql } from "drizzle-orm";
import type { Db } from "../../client.server";
import { signInAttempts } from "../../schema/access";

export type SignInAttempt = typeof signInAttempts.$inferSelect;
export type NewAttempt = Pick<SignInAttempt, "id" | "kind" | "createdAt" | "expiresAt"> & Partial<Pick<SignInAttempt, "accountId" | "codeHash" | "channel" | "usedAt">>;

/** Keeps a try at signing in; `false` when the same form was sent before and its try is there already. */
export async function insertAttempt(db: Db, attempt: NewAttempt): Promise<boolean> {
  const kept = await db.insert(signInAttempts).values(attempt).onConflictDoNothing().returning({ id: signInAttempts.id });
  return kept.length === 1;
}

export async function findAttempt(db: Db, id: string): Promise<SignInAttempt | undefined> {
  const [attempt] = await db.select().from(signInAttempts).where(eq(signInAttempts.id, id));
  return attempt;
}

/** Locked until the transaction ends, so that two codes sent at once take turns and one code works once. */
export async function lockAttempt(db: Db, id: string): Promise<SignInAttempt | undefined> {
  const [attempt] = await db.select().from(signInAttempts).where(eq(signInAttempts.id, id)).for("update");
  return attempt;
}

export async function addTry(db: Db, id: string): Promise<void> {
  await db.update(signInAttempts).set({ tries: sql`${signInAttempts.tries} + 1` }).where(eq(signInAttempts.id, id));
}

/** The code was right; which of several residents it is, is still to be asked. */
export async function markProved(db: Db, id: string, at: Date, expiresAt: Date): Promise<void> {
  await db.update(signInAttempts).set({ provedAt: at, expiresAt, tries: 0 }).where(eq(signInAttempts.id, id));
}

/** It led to `accountId`; it leads nowhere again. */
export async function markUsed(db: Db, id: string, accountId: string, at: Date): Promise<void> {
  await db.update(signInAttempts).set({ usedAt: at, accountId }).where(and(eq(signInAttempts.id, id), isNull(signInAttempts.usedAt)));
}

export async function deleteAttemptsBefore(db: Db, before: Date): Promise<void> {
  await db.delete(signInAttempts).where(lt(signInAttempts.createdAt, before));
}
