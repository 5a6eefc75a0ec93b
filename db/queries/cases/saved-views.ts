import { and, asc, eq, sql } from "drizzle-orm";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { savedViews } from "../../schema/casework";
import { hubs } from "../../schema/place";
import { isUuid } from "../is-uuid";

/** The views somebody saved, and those shared with a hub of theirs, by name. */
export const listSavedViews = (db: Db, staffId: string) =>
  db
    .select({ id: savedViews.id, name: savedViews.name, query: savedViews.query, by: savedViews.staffName, own: sql<boolean>`${savedViews.staffId} = ${staffId}`, hubName: hubs.name })
    .from(savedViews)
    .leftJoin(hubs, and(eq(hubs.placeId, savedViews.placeId), eq(hubs.id, savedViews.hubId)))
    .orderBy(asc(savedViews.name), asc(savedViews.id));

export type SavedView = Awaited<ReturnType<typeof listSavedViews>>[number];

export async function insertSavedView({ db, now, newId }: Pick<Deps, "db" | "now" | "newId">, actor: StaffActor, view: { name: string; query: Record<string, string>; hubId: string | null }): Promise<void> {
  await db.insert(savedViews).values({ ...view, id: newId(), staffId: actor.id, staffName: actor.name, createdAt: now() });
}

/** One's own alone; `false` where it is not, or is gone. */
export async function deleteSavedView(db: Db, staffId: string, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  return (await db.delete(savedViews).where(and(eq(savedViews.id, id), eq(savedViews.staffId, staffId))).returning({ id: savedViews.id })).length === 1;
}
