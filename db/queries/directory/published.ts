import { and, asc, count, eq, exists, gte, inArray, isNull, ne, or, sql, type SQL } from "drizzle-orm";
import type { BarrierCode } from "#app/domain/cases/barrier";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Offer } from "#app/domain/cases/offer";
import type { Db } from "../../client.server";
import { serviceTerms, taxonomyTerms } from "../../schema/directory";
import { organisations } from "../../schema/place";
import { serviceBarriers, serviceOffers, services } from "../../schema/referrals";

export interface PublishedFilters {
  /** Entries last checked before this day are not published. */
  checkedSince: CalendarDay;
  organisationId?: string | undefined;
  modifiedAfter?: Date | undefined;
  /** What a search found; nothing else is listed. */
  among?: readonly string[] | undefined;
  termId?: string | undefined;
  barrier?: BarrierCode | undefined;
  offer?: Offer | undefined;
  taxonomyId?: string | undefined;
  /** Those that have any of our barriers, or any of our offers. */
  any?: "barrier" | "offer" | undefined;
}

/** Public, not ended for good, and not too long unchecked: what anybody may know of. */
const published = ({ checkedSince }: Pick<PublishedFilters, "checkedSince">): SQL | undefined => and(eq(services.public, true), ne(services.status, "defunct"), or(isNull(services.assuredDate), gte(services.assuredDate, checkedSince)));

function filtered(db: Db, filters: PublishedFilters): SQL | undefined {
  const { organisationId, modifiedAfter, among, termId, barrier, offer, taxonomyId, any } = filters;
  const hasTerm = (condition: SQL | undefined) =>
    exists(db.select({ one: sql`1` }).from(serviceTerms).innerJoin(taxonomyTerms, and(eq(taxonomyTerms.placeId, serviceTerms.placeId), eq(taxonomyTerms.id, serviceTerms.termId))).where(and(eq(serviceTerms.placeId, services.placeId), eq(serviceTerms.serviceId, services.id), condition)));
  const hasBarrier = (condition?: SQL) => exists(db.select({ one: sql`1` }).from(serviceBarriers).where(and(eq(serviceBarriers.placeId, services.placeId), eq(serviceBarriers.serviceId, services.id), condition)));
  const hasOffer = (condition?: SQL) => exists(db.select({ one: sql`1` }).from(serviceOffers).where(and(eq(serviceOffers.placeId, services.placeId), eq(serviceOffers.serviceId, services.id), condition)));
  return and(
    published(filters),
    organisationId === undefined ? undefined : eq(services.organisationId, organisationId),
    modifiedAfter && gte(services.lastModified, modifiedAfter),
    among && (among.length === 0 ? sql`false` : inArray(services.id, [...among])),
    termId === undefined ? undefined : hasTerm(eq(serviceTerms.termId, termId)),
    taxonomyId === undefined ? undefined : hasTerm(eq(taxonomyTerms.taxonomyId, taxonomyId)),
    barrier && hasBarrier(eq(serviceBarriers.code, barrier)),
    offer && hasOffer(eq(serviceOffers.offer, offer)),
    any === "barrier" ? hasBarrier() : any === "offer" ? hasOffer() : undefined,
  );
}

export async function countPublished(db: Db, filters: PublishedFilters): Promise<number> {
  const [row] = await db.select({ services: count() }).from(services).where(filtered(db, filters));
  return row?.services ?? 0;
}

/** Which services are published, by name, and when each last changed. */
export const listPublished = (db: Db, filters: PublishedFilters, { limit, offset }: { limit: number; offset: number }) =>
  db.select({ id: services.id, lastModified: services.lastModified }).from(services).where(filtered(db, filters)).orderBy(asc(services.name), asc(services.id)).limit(limit).offset(offset);

/** Organisations that run a published service, by name; of a search, those whose name has it. */
const publishing = (db: Db, filters: PublishedFilters, search: string | undefined) =>
  and(
    exists(db.select({ one: sql`1` }).from(services).where(and(eq(services.placeId, organisations.placeId), eq(services.organisationId, organisations.id), published(filters)))),
    search ? sql`position(lower(${search}) in lower(${organisations.name})) > 0` : undefined,
  );

export async function countPublishing(db: Db, filters: PublishedFilters, search?: string): Promise<number> {
  const [row] = await db.select({ organisations: count() }).from(organisations).where(publishing(db, filters, search));
  return row?.organisations ?? 0;
}

export const listPublishing = (db: Db, filters: PublishedFilters, search: string | undefined, { limit, offset }: { limit: number; offset: number }) =>
  db.select({ id: organisations.id }).from(organisations).where(publishing(db, filters, search)).orderBy(asc(organisations.name), asc(organisations.id)).limit(limit).offset(offset);
