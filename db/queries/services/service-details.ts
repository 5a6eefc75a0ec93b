import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { WeekdayCode } from "#app/domain/directory/codes";
import type { Db } from "../../client.server";
import { locations, requiredDocuments, schedules, serviceLocations } from "../../schema/directory";
import { organisations } from "../../schema/place";
import { serviceTimes } from "../../schema/finding";
import { services } from "../../schema/referrals";

/** An opening time or a run of dates. */
export interface ServiceSchedule {
  days: readonly WeekdayCode[];
  opensAt: string | null;
  closesAt: string | null;
  from: CalendarDay | null;
  until: CalendarDay | null;
  words: string | null;
}

export interface ServiceAddress {
  name: string;
  lines: readonly string[];
  town: string | null;
  postcode: string | null;
  transport: string | null;
  fromHome: boolean;
}

/** What is shown of a service beside what finding goes by. */
export interface ServiceDetails {
  schedules: ServiceSchedule[];
  addresses: ServiceAddress[];
  documents: string[];
  /** How to get in without a referral. */
  applicationProcess: string | null;
  url: string | null;
  phone: string | null;
  email: string | null;
  /** Working days in the middle, where enough referrals were counted. */
  daysToAnswer: number | null;
  daysToStart: number | null;
}

const given = (parts: readonly (string | null)[]) => parts.flatMap((part) => (part?.trim() ? [part.trim()] : []));

/** The details of services, by id. */
export async function readServiceDetails(db: Db, ids: readonly string[]): Promise<Map<string, ServiceDetails>> {
  if (ids.length === 0) return new Map();
  const [rows, when, where, documents] = await Promise.all([
    db
      .select({ id: services.id, applicationProcess: services.applicationProcess, url: services.url, phone: organisations.phone, email: sql<string | null>`coalesce(${services.email}, ${organisations.email})`, daysToAnswer: serviceTimes.daysToAnswer, daysToStart: serviceTimes.daysToStart })
      .from(services)
      .innerJoin(organisations, and(eq(organisations.placeId, services.placeId), eq(organisations.id, services.organisationId)))
      .leftJoin(serviceTimes, and(eq(serviceTimes.placeId, services.placeId), eq(serviceTimes.serviceId, services.id)))
      .where(inArray(services.id, [...ids]))
      .orderBy(asc(services.id)),
    db.select().from(schedules).where(and(inArray(schedules.serviceId, [...ids]), sql`(${schedules.validTo} is null or ${schedules.validTo} >= app_today())`)).orderBy(asc(schedules.validFrom), asc(schedules.opensAt), asc(schedules.id)),
    db
      .select({ serviceId: serviceLocations.serviceId, location: locations })
      .from(serviceLocations)
      .innerJoin(locations, and(eq(locations.placeId, serviceLocations.placeId), eq(locations.id, serviceLocations.locationId)))
      .where(inArray(serviceLocations.serviceId, [...ids]))
      .orderBy(asc(locations.name), asc(locations.id)),
    db.select({ serviceId: requiredDocuments.serviceId, document: requiredDocuments.document }).from(requiredDocuments).where(inArray(requiredDocuments.serviceId, [...ids])).orderBy(asc(requiredDocuments.document), asc(requiredDocuments.id)),
  ]);
  return new Map(
    rows.map(({ id, ...row }) => [
      id,
      {
        ...row,
        schedules: when.filter(({ serviceId }) => serviceId === id).map((one) => ({ days: one.byday, opensAt: one.opensAt, closesAt: one.closesAt, from: one.validFrom, until: one.validTo, words: one.description ?? one.notes })),
        addresses: where.filter(({ serviceId }) => serviceId === id).map(({ location }) => ({
          name: location.name, lines: given([location.address1, location.address2, location.city]), town: location.city, postcode: location.postalCode, transport: location.transportation, fromHome: location.locationType === "virtual",
        })),
        documents: documents.filter(({ serviceId }) => serviceId === id).map(({ document }) => document),
      },
    ]),
  );
}
