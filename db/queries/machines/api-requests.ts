import { and, eq, lt, sql } from "drizzle-orm";
import type { Db } from "../../client.server";
import { apiRequests } from "../../schema/machines";

export interface KeptAnswer {
  requestHash: string;
  status: number;
  body: string;
  etag: string | null;
}

interface Which {
  organisationId: string;
  idempotencyKey: string;
}

const is = ({ organisationId, idempotencyKey }: Which) => and(eq(apiRequests.organisationId, organisationId), eq(apiRequests.idempotencyKey, idempotencyKey));

/** Takes an idempotency key for this transaction; `false` where it was used before. Whoever uses it at the same moment is waited for, as long as `lock_timeout` says. */
export async function takeIdempotencyKey(db: Db, { organisationId, idempotencyKey }: Which, requestHash: string, at: Date): Promise<boolean> {
  await db.execute(sql`set local lock_timeout = '3s'`);
  const taken = await db.insert(apiRequests).values({ organisationId, idempotencyKey, requestHash, status: 0, body: "", madeAt: at }).onConflictDoNothing().returning({ key: apiRequests.idempotencyKey });
  await db.execute(sql`set local lock_timeout = '5s'`);
  return taken.length === 1;
}

/** What was answered under an idempotency key. */
export async function findKeptAnswer(db: Db, which: Which): Promise<KeptAnswer | undefined> {
  const [found] = await db.select({ requestHash: apiRequests.requestHash, status: apiRequests.status, body: apiRequests.body, etag: apiRequests.etag }).from(apiRequests).where(is(which));
  return found;
}

export async function keepAnswer(db: Db, which: Which, answer: { status: number; body: string; etag: string | null }): Promise<void> {
  await db.update(apiRequests).set(answer).where(is(which));
}

export async function deleteKeptAnswersBefore(db: Db, before: Date): Promise<void> {
  await db.delete(apiRequests).where(lt(apiRequests.madeAt, before));
}
