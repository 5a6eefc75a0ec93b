import { asc, eq } from "drizzle-orm";
import type { Db } from "../../client.server";
import { hubs, organisations } from "../../schema/place";
import { isUuid } from "../is-uuid";

export const listOrganisations = (db: Db) => db.select({ id: organisations.id, name: organisations.name, kind: organisations.kind }).from(organisations).orderBy(asc(organisations.name), asc(organisations.id));

/** `undefined` where it is none of this place. */
export async function findOrganisation(db: Db, id: string) {
  if (!isUuid(id)) return undefined;
  const [found] = await db.select({ id: organisations.id, name: organisations.name, kind: organisations.kind }).from(organisations).where(eq(organisations.id, id));
  return found;
}

export const listHubNames = (db: Db) => db.select({ id: hubs.id, name: hubs.name }).from(hubs).orderBy(asc(hubs.name), asc(hubs.id));

/** The organisation of that name, made as a combined authority where there is none: a place's first administrator needs an employer. */
export async function ensureOrganisation(db: Db, { id, name, createdAt }: { id: string; name: string; createdAt: Date }): Promise<string> {
  const [found] = await db.select({ id: organisations.id }).from(organisations).where(eq(organisations.name, name)).orderBy(asc(organisations.createdAt), asc(organisations.id)).limit(1);
  if (found) return found.id;
  await db.insert(organisations).values({ id, name, kind: "combined_authority", createdAt });
  return id;
}
