import { and, asc, desc, eq, inArray, lt, lte, or, sql } from "drizzle-orm";
import type { MessageChannel } from "#app/domain/messages/message";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { outbox } from "../../schema/messages";

export interface NewMessage {
  caseId?: string;
  channel: MessageChannel;
  recipient: string;
  /** The name of its template in app/domain/messages. */
  template: string;
  subject: string;
  /** `((name))` stands for a secret of that name. */
  body: string;
  secrets?: Record<string, string>;
  /** When it is to leave; at once where it is absent. */
  dueAt?: Date;
}

/** Writes a message beside the change it tells of; it leaves after commit. */
export async function queueMessage({ db, now, newId, held }: Deps, message: NewMessage): Promise<void> {
  const [at, id] = [now(), newId()];
  const dueAt = message.dueAt ?? at;
  held?.messageIds.push(id);
  await db.insert(outbox).values({ ...message, id, createdAt: at, dueAt: held && dueAt < held.until ? held.until : dueAt });
  await db.execute(sql`select pg_notify('outbox', '')`);
}

export type LeasedMessage = typeof outbox.$inferSelect;

/** Takes messages that are due for this worker alone until `until`; others skip them. A lease that ran out is due again. */
export async function leaseDueMessages(db: Db, at: Date, until: Date, most: number): Promise<LeasedMessage[]> {
  const due = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(inArray(outbox.status, ["queued", "failed", "sending"]), lte(outbox.dueAt, at), or(sql`${outbox.leasedUntil} is null`, lt(outbox.leasedUntil, at))))
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
    .limit(most)
    .for("update", { skipLocked: true });
  return db.update(outbox).set({ status: "sending", leasedUntil: until, attempts: sql`${outbox.attempts} + 1` }).where(inArray(outbox.id, due)).returning();
}

/** It left: the secrets go, unless this is the demonstration, whose outbox shows them. */
export async function markSent(db: Db, id: string, at: Date, providerReference: string, keepSecrets: boolean): Promise<void> {
  await db.update(outbox).set({ status: "sent", sentAt: at, providerReference, leasedUntil: null, lastProblem: null, ...(keepSecrets ? {} : { secrets: null }) }).where(eq(outbox.id, id));
}

export async function markFailed(db: Db, id: string, problem: string, again: { dueAt: Date } | "dead"): Promise<void> {
  await db
    .update(outbox)
    .set({ lastProblem: problem.slice(0, 200), leasedUntil: null, ...(again === "dead" ? { status: "dead" as const } : { status: "failed" as const, dueAt: again.dueAt }) })
    .where(eq(outbox.id, id));
}

/** Messages nobody could deliver, newest first: an administrator's screen. */
export const listDeadMessages = (db: Db) => db.select().from(outbox).where(eq(outbox.status, "dead")).orderBy(desc(outbox.createdAt), desc(outbox.id)).limit(200);

/** The newest messages, for the demonstration's outbox. */
export const listNewestMessages = (db: Db, most = 100) => db.select().from(outbox).orderBy(desc(outbox.createdAt), desc(outbox.id)).limit(most);

/** Puts a dead message back into the queue. */
export async function retryMessage(db: Db, id: string, at: Date): Promise<boolean> {
  const moved = await db.update(outbox).set({ status: "queued", dueAt: at, attempts: 0 }).where(and(eq(outbox.id, id), eq(outbox.status, "dead"))).returning({ id: outbox.id });
  return moved.length === 1;
}
