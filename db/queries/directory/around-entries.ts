import { asc, inArray, isNull, type SQL } from "drizzle-orm";
import type { LocationEntry, OrganisationEntry, ProgramEntry, TaxonomyEntry, TermEntry } from "#app/domain/directory/entry";
import type { BarrierCode } from "#app/domain/cases/barrier";
import type { Db } from "../../client.server";
import { accessibility, directoryContacts, locations, taxonomies, taxonomyTerms } from "../../schema/directory";
import { organisations } from "../../schema/place";
import { programs } from "../../schema/programs";

type ById<Entry> = Map<string, Entry>;

const byId = <Row extends { id: string }>(rows: readonly Row[]): ById<Omit<Row, "id">> => new Map(rows.map(({ id, ...row }) => [id, row]));

function within<Row extends Record<Key, string>, Key extends string>(rows: readonly Row[], key: Key): Map<string, Omit<Row, Key>[]> {
  const groups = new Map<string, Omit<Row, Key>[]>();
  for (const { [key]: owner, ...row } of rows) groups.set(owner, [...(groups.get(owner) ?? []), row]);
  return groups;
}

/** `undefined` asks for all there are. */
const among = (column: Parameters<typeof inArray>[0], ids: readonly string[] | undefined): SQL | undefined => (ids === undefined ? undefined : inArray(column, [...ids]));

const none = (ids: readonly string[] | undefined) => ids?.length === 0;

/** Organisations with the people to ask that are not one service's. */
export async function organisationEntries(db: Db, ids?: readonly string[]): Promise<ById<OrganisationEntry>> {
  if (none(ids)) return new Map();
  const [rows, contacts] = await Promise.all([
    db.select({
      id: organisations.id, name: organisations.name, alternateName: organisations.alternateName, description: organisations.description, email: organisations.email, website: organisations.website, phone: organisations.phone, uri: organisations.uri,
      legalStatus: organisations.legalStatus, yearIncorporated: organisations.yearIncorporated,
    }).from(organisations).where(among(organisations.id, ids)).orderBy(asc(organisations.name), asc(organisations.id)),
    db.select({ organisationId: directoryContacts.organisationId, id: directoryContacts.id, name: directoryContacts.name, title: directoryContacts.title, department: directoryContacts.department, email: directoryContacts.email, phone: directoryContacts.phone })
      .from(directoryContacts).where(isNull(directoryContacts.serviceId)).orderBy(asc(directoryContacts.name), asc(directoryContacts.id)),
  ]);
  const own = within(contacts, "organisationId");
  return new Map(rows.map(({ id, ...row }) => [id, { ...row, contacts: own.get(id) ?? [] }]));
}

export async function programEntries(db: Db, ids?: readonly string[]): Promise<ById<ProgramEntry>> {
  if (none(ids)) return new Map();
  return byId(await db.select({ id: programs.id, organisationId: programs.organisationId, name: programs.name, alternateName: programs.alternateName, description: programs.description }).from(programs).where(among(programs.id, ids)).orderBy(asc(programs.name), asc(programs.id)));
}

export async function taxonomyEntries(db: Db): Promise<ById<TaxonomyEntry>> {
  return byId(await db.select({ id: taxonomies.id, name: taxonomies.name, description: taxonomies.description, uri: taxonomies.uri, version: taxonomies.version }).from(taxonomies).orderBy(asc(taxonomies.name), asc(taxonomies.id)));
}

/** Terms with the barrier of ours each stands for, where somebody said so. */
export async function termEntries(db: Db): Promise<ById<TermEntry & { barrier: BarrierCode | null }>> {
  return byId(
    await db.select({ id: taxonomyTerms.id, taxonomyId: taxonomyTerms.taxonomyId, code: taxonomyTerms.code, name: taxonomyTerms.name, description: taxonomyTerms.description, parentId: taxonomyTerms.parentId, uri: taxonomyTerms.uri, barrier: taxonomyTerms.barrier })
      .from(taxonomyTerms).orderBy(asc(taxonomyTerms.name), asc(taxonomyTerms.id)),
  );
}

export async function locationEntries(db: Db, ids?: readonly string[]): Promise<ById<LocationEntry>> {
  if (none(ids)) return new Map();
  const [rows, access] = await Promise.all([
    db.select().from(locations).where(among(locations.id, ids)).orderBy(asc(locations.name), asc(locations.id)),
    db.select({ locationId: accessibility.locationId, id: accessibility.id, description: accessibility.description, details: accessibility.details, url: accessibility.url }).from(accessibility).where(among(accessibility.locationId, ids)).orderBy(asc(accessibility.description), asc(accessibility.id)),
  ]);
  const own = within(access, "locationId");
  return new Map(rows.map(({ id, placeId: _place, ...row }) => [id, { ...row, accessibility: own.get(id) ?? [] }]));
}

/** The codes that councils' areas have, by council. */
export async function areaCodes(db: Db): Promise<Map<string, string | null>> {
  const rows = await db.select({ id: organisations.id, areaCode: organisations.areaCode }).from(organisations).orderBy(asc(organisations.id));
  return new Map(rows.map(({ id, areaCode }) => [id, areaCode]));
}
