import { eq, inArray, sql } from "drizzle-orm";
import type { ChangeSource } from "#app/domain/directory/codes";
import { serviceParts, type ServiceEntry, type ServicePart } from "#app/domain/directory/entry";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { costOptions, directoryContacts, requiredDocuments, schedules, serviceAreas, serviceChanges, serviceLanguages, serviceLocations, serviceTerms, type FieldChange } from "../../schema/directory";
import { serviceBarriers, serviceOffers, services } from "../../schema/referrals";
import { isUuid } from "../is-uuid";

const tables = { locations: serviceLocations, areas: serviceAreas, schedules, costs: costOptions, languages: serviceLanguages, documents: requiredDocuments, contacts: directoryContacts } as const;

const atOnce = 1000;

interface PartsOf {
  serviceId: string;
  organisationId: string;
  given: readonly { id: string }[];
}

/** Writes the parts of services that have none. Each keeps its own id where that is one and nobody else's, and gets a new one where it is not. */
async function insertParts({ db, newId }: Pick<Deps, "db" | "newId">, part: ServicePart, services: readonly PartsOf[]): Promise<void> {
  const table = tables[part];
  const own = [...new Set(services.flatMap(({ given }) => given.map(({ id }) => id.toLowerCase()).filter(isUuid)))];
  const taken = new Set<string>();
  for (let from = 0; from < own.length; from += atOnce) for (const { id } of await db.select({ id: table.id }).from(table).where(inArray(table.id, own.slice(from, from + atOnce)))) taken.add(id);
  const rows = services.flatMap(({ serviceId, organisationId, given }) =>
    given.map((each) => {
      const id = each.id.toLowerCase();
      const free = isUuid(id) && !taken.has(id);
      taken.add(id);
      return { ...each, id: free ? id : newId(), serviceId, ...(part === "contacts" && { organisationId }) };
    }),
  );
  for (let from = 0; from < rows.length; from += atOnce) await db.insert(table).values(rows.slice(from, from + atOnce) as never);
}

async function replacePart(deps: Deps, part: ServicePart, parts: PartsOf): Promise<void> {
  await deps.db.delete(tables[part]).where(eq(tables[part].serviceId, parts.serviceId));
  await insertParts(deps, part, [parts]);
}

/** What stands in the columns of the service itself. */
function columnsOf({ barriers: _b, offers: _o, termIds: _t, locations: _l, areas: _a, schedules: _s, costs: _c, languages: _g, documents: _d, contacts: _n, ...columns }: Partial<ServiceEntry>) {
  return columns;
}

async function saveLists(db: Db, id: string, { barriers, offers, termIds }: Partial<ServiceEntry>): Promise<void> {
  if (barriers) {
    await db.delete(serviceBarriers).where(eq(serviceBarriers.serviceId, id));
    if (barriers.length > 0) await db.insert(serviceBarriers).values(barriers.map((code) => ({ serviceId: id, code })));
  }
  if (offers) {
    await db.delete(serviceOffers).where(eq(serviceOffers.serviceId, id));
    if (offers.length > 0) await db.insert(serviceOffers).values(offers.map((offer) => ({ serviceId: id, offer })));
  }
  if (termIds) {
    await db.delete(serviceTerms).where(eq(serviceTerms.serviceId, id));
    if (termIds.length > 0) await db.insert(serviceTerms).values(termIds.map((termId) => ({ serviceId: id, termId })));
  }
}

export type { FieldChange } from "../../schema/directory";

export interface SavedBy {
  source: ChangeSource;
  byName: string;
}

/**
 * Keeps what changed of a service, that it changed and who changed it: whoever changes an entry, or what hangs on it, does it here, so that
 * whoever follows the directory by `modified_after` misses nothing. `entry` holds the changed fields alone.
 */
export async function saveService(deps: Deps, { id, organisationId }: { id: string; organisationId: string }, entry: Partial<ServiceEntry>, { source, byName }: SavedBy, changes: FieldChange[]): Promise<void> {
  const { db, now, newId } = deps;
  await db.update(services).set({ ...columnsOf(entry), ...(entry.assuredDate && { chases: 0, chasedAt: null }), lastModified: now(), version: sql`${services.version} + 1` }).where(eq(services.id, id));
  await saveLists(db, id, entry);
  for (const part of serviceParts) if (entry[part]) await replacePart(deps, part, { serviceId: id, organisationId: entry.organisationId ?? organisationId, given: entry[part] });
  if (changes.length > 0) await db.insert(serviceChanges).values({ id: newId(), serviceId: id, changedAt: now(), source, byName, changes });
}

/** Services that are new: many at once, as a feed brings them. */
export async function insertServices(deps: Deps, made: readonly { id: string; entry: ServiceEntry }[], { source, byName }: SavedBy): Promise<void> {
  const { db, now, newId } = deps;
  const inBatches = async <Row>(rows: readonly Row[], insert: (batch: Row[]) => Promise<unknown>) => {
    for (let from = 0; from < rows.length; from += atOnce) await insert(rows.slice(from, from + atOnce));
  };
  await inBatches(made, (batch) => db.insert(services).values(batch.map(({ id, entry }) => ({ id, ...columnsOf(entry), organisationId: entry.organisationId, name: entry.name, status: entry.status, lastModified: now() }))));
  await inBatches(made.flatMap(({ id, entry }) => entry.barriers.map((code) => ({ serviceId: id, code }))), (batch) => db.insert(serviceBarriers).values(batch));
  await inBatches(made.flatMap(({ id, entry }) => entry.offers.map((offer) => ({ serviceId: id, offer }))), (batch) => db.insert(serviceOffers).values(batch));
  await inBatches(made.flatMap(({ id, entry }) => entry.termIds.map((termId) => ({ serviceId: id, termId }))), (batch) => db.insert(serviceTerms).values(batch));
  for (const part of serviceParts) await insertParts(deps, part, made.map(({ id, entry }) => ({ serviceId: id, organisationId: entry.organisationId, given: entry[part] })));
  await inBatches(made, (batch) => db.insert(serviceChanges).values(batch.map(({ id }) => ({ id: newId(), serviceId: id, changedAt: now(), source, byName, changes: [] }))));
}

/** Somebody said that an entry is right as it stands: nothing of it changes but the day it was checked on. */
export async function markAssured({ db, now }: Deps, id: string, on: NonNullable<ServiceEntry["assuredDate"]>): Promise<void> {
  await db.update(services).set({ assuredDate: on, chases: 0, chasedAt: null, lastModified: now() }).where(eq(services.id, id));
}

/** What a provider said of an entry by its link, in the entry's history. */
export async function recordServiceWords({ db, now, newId }: Deps, serviceId: string, said: FieldChange): Promise<void> {
  await db.insert(serviceChanges).values({ id: newId(), serviceId, changedAt: now(), source: "provider", byName: "By the link in a message", changes: [said] });
}
