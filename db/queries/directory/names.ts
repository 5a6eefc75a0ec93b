import { inArray } from "drizzle-orm";
import type { Db } from "../../client.server";
import { locations, taxonomies, taxonomyTerms } from "../../schema/directory";
import { organisations } from "../../schema/place";
import { programs } from "../../schema/programs";

const uuids = /"([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})"/gi;

/** What everything is called that these entries name by its id. */
export async function namesOfRecords(db: Db, entries: readonly unknown[]): Promise<(id: string) => string | undefined> {
  const ids = [...new Set([...JSON.stringify(entries).matchAll(uuids)].map(([, id = ""]) => id.toLowerCase()))];
  if (ids.length === 0) return () => undefined;
  const found = await Promise.all([organisations, programs, locations, taxonomies, taxonomyTerms].map((table) => db.select({ id: table.id, name: table.name }).from(table).where(inArray(table.id, ids))));
  const names = new Map(found.flat().map(({ id, name }) => [id, name]));
  return (id) => names.get(id.toLowerCase());
}
