import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { BarrierCode } from "#app/domain/cases/barrier";
import type { Offer } from "#app/domain/cases/offer";
import type { ServiceFacts } from "#app/domain/referrals/matching";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Db } from "../../client.server";
import { organisations } from "../../schema/place";
import { serviceBarriers, serviceOffers, services } from "../../schema/referrals";
import { isUuid } from "../is-uuid";

/** A service as it is found and shown: what finding goes by, and what somebody wants to know before they refer. */
export interface FoundService extends ServiceFacts {
  organisationId: string;
  organisationName: string;
  description: string;
  /** Where referrals to it are announced: its own address, else its organisation's. */
  email: string | null;
  phone: string | null;
  waitTime: string | null;
  feesDescription: string | null;
  eligibilityDescription: string | null;
  alert: string | null;
  assuredDate: CalendarDay | null;
}

const columns = {
  id: services.id,
  name: services.name,
  status: services.status,
  minimumAge: services.minimumAge,
  maximumAge: services.maximumAge,
  assuredDate: services.assuredDate,
  barriers: sql<BarrierCode[]>`coalesce((select jsonb_agg(${serviceBarriers.code} order by ${serviceBarriers.code}) from ${serviceBarriers} where ${serviceBarriers.placeId} = ${services.placeId} and ${serviceBarriers.serviceId} = ${services.id}), '[]')`,
  offers: sql<Offer[]>`coalesce((select jsonb_agg(${serviceOffers.offer} order by ${serviceOffers.offer}) from ${serviceOffers} where ${serviceOffers.placeId} = ${services.placeId} and ${serviceOffers.serviceId} = ${services.id}), '[]')`,
  organisationId: services.organisationId,
  organisationName: organisations.name,
  description: services.description,
  email: sql<string | null>`coalesce(${services.email}, ${organisations.email})`,
  phone: organisations.phone,
  waitTime: services.waitTime,
  feesDescription: services.feesDescription,
  eligibilityDescription: services.eligibilityDescription,
  alert: services.alert,
};

const withOrganisation = (db: Db) => db.select(columns).from(services).innerJoin(organisations, and(eq(organisations.placeId, services.placeId), eq(organisations.id, services.organisationId)));

/** Every service of the place that may take people now or soon, by name. Ranking them for a person is the domain's. */
export const listServicesForFinding = (db: Db): Promise<FoundService[]> =>
  withOrganisation(db).where(inArray(services.status, ["active", "temporarily closed"])).orderBy(asc(services.name), asc(services.id));

/** One service, whatever its status. */
export async function findService(db: Db, id: string): Promise<FoundService | undefined> {
  return isUuid(id) ? (await withOrganisation(db).where(eq(services.id, id)))[0] : undefined;
}
