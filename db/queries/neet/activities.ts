import { asc, desc, eq, inArray } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { activities, activityCodes } from "../../schema/bringing-in";

export type Activity = typeof activities.$inferSelect;
export type NewActivity = Omit<typeof activities.$inferInsert, "id" | "placeId" | "recordedAt">;

const newestFirst = [desc(activities.confirmedOn), desc(activities.recordedAt), desc(activities.id)];

/** Everything found out about a young person, over all of their cases the asker sees, the newest first. */
export const listActivitiesOf = (db: Db, residentId: string): Promise<Activity[]> => db.select().from(activities).where(eq(activities.residentId, residentId)).orderBy(...newestFirst);

export async function findNewestActivity(db: Db, residentId: string): Promise<Activity | undefined> {
  const [found] = await db.select().from(activities).where(eq(activities.residentId, residentId)).orderBy(...newestFirst).limit(1);
  return found;
}

export async function insertActivity({ db, now, newId }: Pick<Deps, "db" | "now" | "newId">, activity: NewActivity): Promise<void> {
  await db.insert(activities).values({ ...activity, id: newId(), recordedAt: now() });
}

/** What each code is called, those no longer valid among them; of one that was renamed, the newest name. */
export async function labelsOfCodes(db: Db, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db.select({ code: activityCodes.code, label: activityCodes.label }).from(activityCodes).where(inArray(activityCodes.code, [...codes])).orderBy(asc(activityCodes.validFrom));
  return new Map(rows.map(({ code, label }) => [code, label]));
}
