import { and, desc, eq, gt, lte, ne, or } from "drizzle-orm";
import type { Db } from "../../client.server";
import { sessions } from "../../schema/access";

/** Where somebody is signed in, the newest first. `id` is the hash of what the browser holds. */
export const listSessionsOf = (db: Db, accountId: string, at: Date) =>
  db
    .select({ id: sessions.id, device: sessions.device, createdAt: sessions.createdAt, expiresAt: sessions.expiresAt })
    .from(sessions)
    .where(and(eq(sessions.userId, accountId), gt(sessions.expiresAt, at), gt(sessions.endsAt, at)))
    .orderBy(desc(sessions.createdAt), desc(sessions.id));

/** Ends one of somebody's own sessions; another's id ends nothing. */
export async function endSessionOf(db: Db, accountId: string, sessionId: string): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.userId, accountId), eq(sessions.id, sessionId)));
}

/** Ends everything somebody is signed in on, but for the session named, in the transaction of the change that asks for it. */
export async function endSessionsOf(db: Db, accountId: string, except?: string): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.userId, accountId), except === undefined ? undefined : ne(sessions.id, except)));
}

export async function setSessionExpiry(db: Db, sessionId: string, expiresAt: Date): Promise<void> {
  await db.update(sessions).set({ expiresAt }).where(eq(sessions.id, sessionId));
}

export async function deleteSessionsOver(db: Db, at: Date): Promise<void> {
  await db.delete(sessions).where(or(lte(sessions.expiresAt, at), lte(sessions.endsAt, at)));
}
