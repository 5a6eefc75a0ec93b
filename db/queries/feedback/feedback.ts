import { count, desc } from "drizzle-orm";
import { satisfactions, type Satisfaction } from "#app/domain/people/satisfaction";
import type { Db } from "../../client.server";
import { feedback } from "../../schema/getting-in";

export type Feedback = Omit<typeof feedback.$inferSelect, "placeId">;

export const insertFeedback = async (db: Db, row: Feedback): Promise<void> => void (await db.insert(feedback).values(row));

/** Newest first. */
export const listFeedback = (db: Db, { limit, offset }: { limit: number; offset: number }): Promise<Feedback[]> =>
  db
    .select({ id: feedback.id, satisfaction: feedback.satisfaction, words: feedback.words, about: feedback.about, writtenAt: feedback.writtenAt })
    .from(feedback)
    .orderBy(desc(feedback.writtenAt), desc(feedback.id))
    .limit(limit)
    .offset(offset);

/** How many said each, none left out. */
export async function countFeedback(db: Db): Promise<Record<Satisfaction, number>> {
  const counted = await db.select({ satisfaction: feedback.satisfaction, people: count() }).from(feedback).groupBy(feedback.satisfaction).orderBy(feedback.satisfaction);
  return Object.fromEntries(satisfactions.map((each) => [each, counted.find(({ satisfaction }) => satisfaction === each)?.people ?? 0])) as Record<Satisfaction, number>;
}
