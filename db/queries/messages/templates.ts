import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { messageTemplates } from "../../schema/casework";
import { hubs } from "../../schema/place";
import { isUuid } from "../is-uuid";

const columns = { id: messageTemplates.id, name: messageTemplates.name, words: messageTemplates.words, hubId: messageTemplates.hubId, hubName: hubs.name, changedAt: messageTemplates.changedAt, changedByName: messageTemplates.changedByName, version: messageTemplates.version };
const inUse = (db: Db) => db.select(columns).from(messageTemplates).leftJoin(hubs, and(eq(hubs.placeId, messageTemplates.placeId), eq(hubs.id, messageTemplates.hubId)));

/** Templates in use: the whole place's, and those of these hubs, by name. */
export const listTemplates = (db: Db, hubIds: readonly string[]) =>
  inUse(db).where(and(isNull(messageTemplates.retiredAt), sql`(${messageTemplates.hubId} is null or ${messageTemplates.hubId} = any (${sql.param([...hubIds])}::uuid[]))`)).orderBy(asc(messageTemplates.name), asc(messageTemplates.id)).limit(200);

export type FoundTemplate = Awaited<ReturnType<typeof listTemplates>>[number];

/** One that is in use; `undefined` for anything else. */
export async function findTemplate(db: Db, id: string): Promise<FoundTemplate | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await inUse(db).where(and(eq(messageTemplates.id, id), isNull(messageTemplates.retiredAt)));
  return found;
}

export async function addTemplate({ db, now, newId }: Deps, actor: StaffActor, template: { name: string; words: string; hubId: string | null }): Promise<void> {
  await db.insert(messageTemplates).values({ ...template, id: newId(), changedAt: now(), changedByName: actor.name });
}

/** Keeps a change made from the version that is the newest; `false` where somebody was first, or it is not theirs to change. */
export async function saveTemplate({ db, now }: Pick<Deps, "db" | "now">, actor: StaffActor, { id, version, ...change }: { id: string; version: number; name?: string; words?: string; retired?: true }): Promise<boolean> {
  const { retired, ...words } = change;
  const saved = await db
    .update(messageTemplates)
    .set({ ...words, changedAt: now(), changedByName: actor.name, version: sql`${messageTemplates.version} + 1`, ...(retired && { retiredAt: now() }) })
    .where(and(eq(messageTemplates.id, id), eq(messageTemplates.version, version), isNull(messageTemplates.retiredAt)))
    .returning({ id: messageTemplates.id });
  return saved.length === 1;
}
