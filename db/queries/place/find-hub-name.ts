import { eq } from "drizzle-orm";
import type { Db } from "../../client.server";
import { hubs } from "../../schema/place";

/** What a hub is called; empty where there is no such hub. */
export async function findHubName(db: Db, id: string): Promise<string> {
  const [hub] = await db.select({ name: hubs.name }).from(hubs).where(eq(hubs.id, id));
  return hub?.name ?? "";
}
