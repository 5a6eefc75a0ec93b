import { and, eq, gt, inArray, lt, sql } from "drizzle-orm";
import type { Db } from "../../client.server";
import { rateLimits } from "../../schema/access";

/** Counts one in each bucket and returns, by bucket, how many there were since `since`, this one among them. */
export async function countInBuckets(db: Db, buckets: readonly string[], windowStart: Date, since: Date): Promise<Map<string, number>> {
  // In one order always, so that two who count at once never wait for each other in a circle.
  const rows = [...buckets].sort().map((bucket) => ({ bucket, windowStart, count: 1 }));
  await db.insert(rateLimits).values(rows).onConflictDoUpdate({ target: [rateLimits.placeId, rateLimits.bucket, rateLimits.windowStart], set: { count: sql`${rateLimits.count} + 1` } });
  const sums = await db
    .select({ bucket: rateLimits.bucket, count: sql<number>`sum(${rateLimits.count})::int` })
    .from(rateLimits)
    .where(and(inArray(rateLimits.bucket, [...buckets]), gt(rateLimits.windowStart, since)))
    .groupBy(rateLimits.bucket)
    .orderBy(rateLimits.bucket);
  return new Map(sums.map(({ bucket, count }) => [bucket, count]));
}

/** How many there were in a bucket since `since`, nothing being counted. */
export async function sumInBucket(db: Db, bucket: string, since: Date): Promise<number> {
  const [found] = await db.select({ count: sql<number>`coalesce(sum(${rateLimits.count}), 0)::int` }).from(rateLimits).where(and(eq(rateLimits.bucket, bucket), gt(rateLimits.windowStart, since)));
  return found?.count ?? 0;
}

/** Takes one back: the try succeeded, so it was no guess. */
export async function takeBackFromBuckets(db: Db, buckets: readonly string[], windowStart: Date): Promise<void> {
  for (const bucket of [...buckets].sort()) {
    await db.update(rateLimits).set({ count: sql`greatest(${rateLimits.count} - 1, 0)` }).where(sql`${rateLimits.bucket} = ${bucket} and ${rateLimits.windowStart} = ${windowStart.toISOString()}`);
  }
}

export async function deleteCountsBefore(db: Db, before: Date): Promise<void> {
  await db.delete(rateLimits).where(lt(rateLimits.windowStart, before));
}
