import { and, eq, inArray, isNull } from "drizzle-orm";
import { needMetBy } from "#app/domain/directory/access-words";
import type { Accessibility, Contact, Entries } from "#app/domain/directory/entry";
import type { Deps } from "#app/platform/deps.server";
import { accessibility, directoryContacts, locations, serviceLocations, taxonomies, taxonomyTerms } from "../../schema/directory";
import { organisations } from "../../schema/place";
import { programs } from "../../schema/programs";
import { services } from "../../schema/referrals";
import { isUuid } from "../is-uuid";

type Around = Exclude<keyof Entries, "service">;

/** Everything a record of its kind is made of, where the feed says less. */
const empty = { organization: { kind: "provider" as const, name: "" }, program: { name: "" }, taxonomy: { name: "" }, taxonomy_term: { name: "" }, location: { locationType: "physical" as const, name: "" } };

async function replaceContacts({ db, newId }: Deps, organisationId: string, given: readonly Contact[]): Promise<void> {
  await db.delete(directoryContacts).where(and(eq(directoryContacts.organisationId, organisationId), isNull(directoryContacts.serviceId)));
  const own = given.map(({ id }) => id).filter(isUuid);
  const taken = new Set(own.length > 0 ? (await db.select({ id: directoryContacts.id }).from(directoryContacts).where(inArray(directoryContacts.id, own))).map(({ id }) => id) : []);
  if (given.length > 0) await db.insert(directoryContacts).values(given.map((each) => ({ ...each, id: isUuid(each.id) && !taken.has(each.id) ? each.id : newId(), organisationId })));
}

async function replaceAccessibility({ db, newId }: Deps, locationId: string, given: readonly Accessibility[]): Promise<void> {
  await db.delete(accessibility).where(eq(accessibility.locationId, locationId));
  const own = given.map(({ id }) => id).filter(isUuid);
  const taken = new Set(own.length > 0 ? (await db.select({ id: accessibility.id }).from(accessibility).where(inArray(accessibility.id, own))).map(({ id }) => id) : []);
  if (given.length > 0) await db.insert(accessibility).values(given.map((each) => ({ ...each, id: isUuid(each.id) && !taken.has(each.id) ? each.id : newId(), locationId, need: needMetBy(`${each.description ?? ""} ${each.details ?? ""}`) ?? null })));
}

/** Keeps what a feed says of anything but a service: new where it is new, else the fields that are given. */
export async function saveAround<Kind extends Around>(deps: Deps, kind: Kind, id: string, entry: Partial<Entries[Kind]>, isNew: boolean): Promise<void> {
  const { db, now } = deps;
  const { contacts, accessibility: access, ...columns } = entry as Partial<Entries["organization"] & Entries["location"]>;
  const table = { organization: organisations, program: programs, taxonomy: taxonomies, taxonomy_term: taxonomyTerms, location: locations }[kind];
  if (isNew) await db.insert(table).values({ ...empty[kind], ...columns, id, ...(kind === "organization" && { createdAt: now() }) } as never);
  else if (Object.keys(columns).length > 0) await db.update(table).set(columns as never).where(eq(table.id, id));
  if (contacts) await replaceContacts(deps, id, contacts);
  if (access) await replaceAccessibility(deps, id, access);
  if (!isNew) await touchServicesOf(deps, kind, id);
}

/** What stands around a service is published with it: a change of it is a change of the service. */
async function touchServicesOf({ db, now }: Deps, kind: Around, id: string): Promise<void> {
  const at = { lastModified: now() };
  if (kind === "organization") await db.update(services).set(at).where(eq(services.organisationId, id));
  if (kind === "program") await db.update(services).set(at).where(eq(services.programId, id));
  if (kind === "location") await db.update(services).set(at).where(inArray(services.id, db.select({ id: serviceLocations.serviceId }).from(serviceLocations).where(eq(serviceLocations.locationId, id))));
}
