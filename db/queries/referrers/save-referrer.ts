import { eq } from "drizzle-orm";
import type { Db } from "../../client.server";
import { referrers } from "../../schema/getting-in";

export type NewReferrer = Omit<typeof referrers.$inferInsert, "placeId">;

export const insertReferrer = async (db: Db, referrer: NewReferrer): Promise<void> => void (await db.insert(referrers).values(referrer));

/** What was said or told since: never who they are. */
export type ReferrerChange = Partial<Pick<NewReferrer, "residentToldAt" | "wantedAt" | "mayHear" | "mayHearSaidAt" | "told" | "toldAt">>;

export const saveReferrer = async (db: Db, id: string, change: ReferrerChange): Promise<void> => void (await db.update(referrers).set(change).where(eq(referrers.id, id)));
