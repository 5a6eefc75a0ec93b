import { asc, eq } from "drizzle-orm";
import type { Db } from "../../client.server";
import { hubs, organisations } from "../../schema/place";

export type Hub = Pick<typeof hubs.$inferSelect, "id" | "name" | "address" | "phone" | "openingHours">;

/** Every hub of the place, by name. */
export const listHubs = (db: Db): Promise<Hub[]> =>
  db.select({ id: hubs.id, name: hubs.name, address: hubs.address, phone: hubs.phone, openingHours: hubs.openingHours }).from(hubs).orderBy(asc(hubs.name), asc(hubs.id));

/** The councils of the place, by name; a phone where we have one. */
export const listCouncils = (db: Db): Promise<{ name: string; phone: string | null; website: string | null }[]> =>
  db
    .select({ name: organisations.name, phone: organisations.phone, website: organisations.website })
    .from(organisations)
    .where(eq(organisations.kind, "council"))
    .orderBy(asc(organisations.name), asc(organisations.id));

/** The councils of the place to choose from, by name. */
export const listCouncilChoices = (db: Db): Promise<{ id: string; name: string }[]> =>
  db.select({ id: organisations.id, name: organisations.name }).from(organisations).where(eq(organisations.kind, "council")).orderBy(asc(organisations.name), asc(organisations.id));
