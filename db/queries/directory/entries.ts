import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { BarrierCode } from "#app/domain/cases/barrier";
import type { Offer } from "#app/domain/cases/offer";
import type { ServiceEntry } from "#app/domain/directory/entry";
import type { Db } from "../../client.server";
import { costOptions, directoryContacts, requiredDocuments, schedules, serviceAreas, serviceLanguages, serviceLocations, serviceTerms } from "../../schema/directory";
import { serviceBarriers, serviceOffers, services } from "../../schema/referrals";
import { isUuid } from "../is-uuid";

/** A service with everything that hangs on it. */
export interface KeptService extends ServiceEntry {
  id: string;
  version: number;
  lastModified: Date;
  chasedAt: Date | null;
  chases: number;
}

function grouped<Row extends { serviceId: string }>(rows: readonly Row[]): Map<string, Omit<Row, "serviceId">[]> {
  const groups = new Map<string, Omit<Row, "serviceId">[]>();
  for (const { serviceId, ...row } of rows) groups.set(serviceId, [...(groups.get(serviceId) ?? []), row]);
  return groups;
}

/** The parts of many services, each in an order of its own content. */
async function partsOf(db: Db, ids: string[]) {
  const [barriers, offers, terms, locations, areas, times, costs, languages, documents, contacts] = await Promise.all([
    db.select({ serviceId: serviceBarriers.serviceId, code: serviceBarriers.code }).from(serviceBarriers).where(inArray(serviceBarriers.serviceId, ids)).orderBy(asc(serviceBarriers.code)),
    db.select({ serviceId: serviceOffers.serviceId, offer: serviceOffers.offer }).from(serviceOffers).where(inArray(serviceOffers.serviceId, ids)).orderBy(asc(serviceOffers.offer)),
    db.select({ serviceId: serviceTerms.serviceId, termId: serviceTerms.termId }).from(serviceTerms).where(inArray(serviceTerms.serviceId, ids)).orderBy(asc(serviceTerms.termId)),
    db.select({ serviceId: serviceLocations.serviceId, id: serviceLocations.id, locationId: serviceLocations.locationId, description: serviceLocations.description }).from(serviceLocations).where(inArray(serviceLocations.serviceId, ids)).orderBy(asc(serviceLocations.id)),
    db.select({ serviceId: serviceAreas.serviceId, id: serviceAreas.id, name: serviceAreas.name, description: serviceAreas.description, uri: serviceAreas.uri, councilId: serviceAreas.councilId, districts: serviceAreas.districts }).from(serviceAreas).where(inArray(serviceAreas.serviceId, ids)).orderBy(asc(serviceAreas.name), asc(serviceAreas.id)),
    db
      .select({
        serviceId: schedules.serviceId, id: schedules.id, locationId: schedules.locationId, validFrom: schedules.validFrom, validTo: schedules.validTo, startsOn: schedules.startsOn, freq: schedules.freq, interval: schedules.interval,
        byday: schedules.byday, bymonthday: schedules.bymonthday, opensAt: schedules.opensAt, closesAt: schedules.closesAt, description: schedules.description, attendingType: schedules.attendingType, notes: schedules.notes,
      })
      .from(schedules).where(inArray(schedules.serviceId, ids)).orderBy(asc(schedules.startsOn), asc(schedules.byday), asc(schedules.opensAt), asc(schedules.id)),
    db.select({ serviceId: costOptions.serviceId, id: costOptions.id, validFrom: costOptions.validFrom, validTo: costOptions.validTo, option: costOptions.option, currency: costOptions.currency, amountPence: costOptions.amountPence, amountDescription: costOptions.amountDescription }).from(costOptions).where(inArray(costOptions.serviceId, ids)).orderBy(asc(costOptions.amountPence), asc(costOptions.id)),
    db.select({ serviceId: serviceLanguages.serviceId, id: serviceLanguages.id, code: serviceLanguages.code, name: serviceLanguages.name, note: serviceLanguages.note }).from(serviceLanguages).where(inArray(serviceLanguages.serviceId, ids)).orderBy(asc(serviceLanguages.name), asc(serviceLanguages.id)),
    db.select({ serviceId: requiredDocuments.serviceId, id: requiredDocuments.id, document: requiredDocuments.document, uri: requiredDocuments.uri }).from(requiredDocuments).where(inArray(requiredDocuments.serviceId, ids)).orderBy(asc(requiredDocuments.document), asc(requiredDocuments.id)),
    db.select({ serviceId: sql<string>`${directoryContacts.serviceId}`, id: directoryContacts.id, name: directoryContacts.name, title: directoryContacts.title, department: directoryContacts.department, email: directoryContacts.email, phone: directoryContacts.phone }).from(directoryContacts).where(inArray(directoryContacts.serviceId, ids)).orderBy(asc(directoryContacts.name), asc(directoryContacts.id)),
  ]);
  return { barriers: grouped(barriers), offers: grouped(offers), terms: grouped(terms), locations: grouped(locations), areas: grouped(areas), schedules: grouped(times), costs: grouped(costs), languages: grouped(languages), documents: grouped(documents), contacts: grouped(contacts) };
}

type Row = typeof services.$inferSelect;

function entryOf(row: Row, parts: Awaited<ReturnType<typeof partsOf>>): KeptService {
  const { placeId: _place, streamId: _stream, ...own } = row;
  const of = <Part>(groups: Map<string, Part[]>): Part[] => groups.get(row.id) ?? [];
  return {
    ...own,
    barriers: of(parts.barriers).map(({ code }): BarrierCode => code),
    offers: of(parts.offers).map(({ offer }): Offer => offer),
    termIds: of(parts.terms).map(({ termId }) => termId),
    locations: of(parts.locations), areas: of(parts.areas), schedules: of(parts.schedules), costs: of(parts.costs), languages: of(parts.languages), documents: of(parts.documents), contacts: of(parts.contacts),
  };
}

/** Whole entries of these services, in the order asked for; those that are not of this place are left out. */
export async function findServiceEntries(db: Db, ids: readonly string[]): Promise<KeptService[]> {
  const wanted = ids.filter(isUuid);
  if (wanted.length === 0) return [];
  const [rows, parts] = await Promise.all([db.select().from(services).where(inArray(services.id, wanted)), partsOf(db, wanted)]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return wanted.flatMap((id) => byId.get(id) ?? []).map((row) => entryOf(row, parts));
}

export const findServiceEntry = async (db: Db, id: string): Promise<KeptService | undefined> => (await findServiceEntries(db, [id]))[0];

/** The same, held until the transaction ends: two people's changes follow each other. Whoever may not change it does not find it. */
export async function lockServiceEntry(db: Db, id: string): Promise<KeptService | undefined> {
  if (!isUuid(id)) return undefined;
  const [held] = await db.select({ id: services.id }).from(services).where(and(eq(services.id, id))).for("update");
  return held && (await findServiceEntry(db, held.id));
}
