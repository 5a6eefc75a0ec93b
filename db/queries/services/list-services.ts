import { and, asc, eq, inArray, sql, type SQL } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ServiceFacts } from "#app/domain/finding/facts";
import type { Db } from "../../client.server";
import { fundingStreams } from "../../schema/agreements";
import { organisations } from "../../schema/place";
import { services } from "../../schema/referrals";
import { isUuid } from "../is-uuid";
import { readSides } from "./side-tables";

/** A service as it is found and shown in a list: what finding goes by, and what somebody wants to know before they refer. */
export interface FoundService extends ServiceFacts {
  organisationId: string;
  organisationName: string;
  description: string;
  /** Where referrals to it are announced: its own address, else its organisation's. */
  email: string | null;
  phone: string | null;
  waitTime: string | null;
  feesDescription: string | null;
  /** What it costs now, in pence, the least first; none where nobody gave an amount. */
  pence: readonly number[];
  eligibilityDescription: string | null;
  alert: string | null;
  assuredDate: CalendarDay | null;
  /** Whether anybody may find it. */
  public: boolean;
}

const columns = {
  id: services.id,
  name: services.name,
  status: services.status,
  minimumAge: services.minimumAge,
  maximumAge: services.maximumAge,
  assuredDate: services.assuredDate,
  takesReferrals: services.takesReferrals,
  interpreters: sql<boolean>`coalesce(${services.interpretationServices}, '') <> ''`,
  organisationId: services.organisationId,
  organisationName: organisations.name,
  description: services.description,
  email: sql<string | null>`coalesce(${services.email}, ${organisations.email})`,
  phone: organisations.phone,
  waitTime: services.waitTime,
  feesDescription: services.feesDescription,
  eligibilityDescription: services.eligibilityDescription,
  alert: services.alert,
  public: services.public,
};

const withOrganisation = (db: Db, where: SQL | undefined) =>
  db
    .select(columns)
    .from(services)
    .innerJoin(organisations, and(eq(organisations.placeId, services.placeId), eq(organisations.id, services.organisationId)))
    .where(where)
    .orderBy(asc(services.name), asc(services.id));

const open = inArray(services.status, ["active", "temporarily closed"]);

/** Services that may take people now or soon, by name; all of the place, or those of `ids`. Ranking them for a person is the domain's. */
export async function listServicesForFinding(db: Db, ids?: readonly string[]): Promise<FoundService[]> {
  const [found, sidesOf] = await Promise.all([withOrganisation(db, ids ? and(open, inArray(services.id, [...ids])) : open), readSides(db, ids)]);
  return found.map((service) => ({ ...service, ...sidesOf(service.id) }));
}

/** One service, whatever its status. */
export async function findService(db: Db, id: string): Promise<FoundService | undefined> {
  if (!isUuid(id)) return undefined;
  const [[found], sidesOf] = await Promise.all([withOrganisation(db, eq(services.id, id)), readSides(db, [id])]);
  return found && { ...found, ...sidesOf(found.id) };
}

/** The clocks of the stream that pays for a service, where one does. */
export async function findStreamOfService(db: Db, serviceId: string) {
  const [found] = await db
    .select({ remindAfter: fundingStreams.remindAfter, expireAfter: fundingStreams.expireAfter })
    .from(services)
    .innerJoin(fundingStreams, and(eq(fundingStreams.placeId, services.placeId), eq(fundingStreams.id, services.streamId)))
    .where(eq(services.id, serviceId));
  return found;
}
