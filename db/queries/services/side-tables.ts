import { and, asc, eq, inArray, isNull, sql, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { accessNeeds, type AccessNeed } from "#app/domain/applications/answers";
import type { Meeting, ServiceFacts, Site, Start } from "#app/domain/finding/facts";
import { positionOf } from "#app/domain/geography/position";
import type { Db } from "../../client.server";
import { accessibility, costOptions, courseStarts, locations, schedules, serviceAreas, serviceLanguages, serviceLocations } from "../../schema/directory";
import { serviceBarriers, serviceOffers } from "../../schema/referrals";

/** What hangs on a service and finding goes by. */
export type Sides = Pick<ServiceFacts, "barriers" | "offers" | "areas" | "sites" | "languages" | "starts" | "times"> & { pence: readonly number[] };

function grouped<Row extends { serviceId: string }, Value>(rows: readonly Row[], valueOf: (row: Row) => Value): (id: string) => Value[] {
  const found = new Map<string, Value[]>();
  for (const row of rows) {
    const values = found.get(row.serviceId);
    if (values) values.push(valueOf(row));
    else found.set(row.serviceId, [valueOf(row)]);
  }
  return (id) => found.get(id) ?? [];
}

const isAccessNeed = (text: string): text is AccessNeed => (accessNeeds as readonly string[]).includes(text);

const listSites = (db: Db, among: (column: PgColumn) => SQL | undefined) =>
  db
    .select({
      serviceId: serviceLocations.serviceId,
      name: locations.name,
      latitude: locations.latitude,
      longitude: locations.longitude,
      kind: locations.locationType,
      meets: sql<string[]>`coalesce((select array_agg(distinct ${accessibility.need}) from ${accessibility} where ${accessibility.placeId} = ${locations.placeId} and ${accessibility.locationId} = ${locations.id} and ${accessibility.need} is not null), '{}')`,
    })
    .from(serviceLocations)
    .innerJoin(locations, and(eq(locations.placeId, serviceLocations.placeId), eq(locations.id, serviceLocations.locationId)))
    .where(among(serviceLocations.serviceId))
    .orderBy(asc(locations.name), asc(locations.id));

/** The same of some services, or of all where `ids` is left out: each table is read once, and put together here. */
export async function readSides(db: Db, ids?: readonly string[]): Promise<(id: string) => Sides> {
  const among = (column: PgColumn) => (ids ? inArray(column, [...ids]) : undefined);
  const inForce = sql`(${costOptions.validFrom} is null or ${costOptions.validFrom} <= app_today()) and (${costOptions.validTo} is null or ${costOptions.validTo} >= app_today())`;
  const stillHeld = sql`(${schedules.validTo} is null or ${schedules.validTo} >= app_today())`;
  const [barriers, offers, areas, sites, languages, starts, costs, meetings] = await Promise.all([
    db.select({ serviceId: serviceBarriers.serviceId, code: serviceBarriers.code }).from(serviceBarriers).where(among(serviceBarriers.serviceId)).orderBy(asc(serviceBarriers.code)),
    db.select({ serviceId: serviceOffers.serviceId, offer: serviceOffers.offer }).from(serviceOffers).where(among(serviceOffers.serviceId)).orderBy(asc(serviceOffers.offer)),
    db.select({ serviceId: serviceAreas.serviceId, councilId: serviceAreas.councilId, districts: serviceAreas.districts }).from(serviceAreas).where(among(serviceAreas.serviceId)).orderBy(asc(serviceAreas.id)),
    listSites(db, among),
    db.select({ serviceId: serviceLanguages.serviceId, code: serviceLanguages.code, name: serviceLanguages.name }).from(serviceLanguages).where(among(serviceLanguages.serviceId)).orderBy(asc(serviceLanguages.name), asc(serviceLanguages.id)),
    db
      .select({ serviceId: courseStarts.serviceId, on: courseStarts.startsOn, closesOn: courseStarts.closesOn, left: sql<number | null>`${courseStarts.places} - ${courseStarts.taken}` })
      .from(courseStarts)
      .where(and(isNull(courseStarts.cancelledAt), among(courseStarts.serviceId)))
      .orderBy(asc(courseStarts.startsOn), asc(courseStarts.id)),
    db.select({ serviceId: costOptions.serviceId, pence: costOptions.amountPence }).from(costOptions).where(and(inForce, among(costOptions.serviceId))).orderBy(asc(costOptions.amountPence), asc(costOptions.id)),
    db.select({ serviceId: schedules.serviceId, days: schedules.byday, opensAt: schedules.opensAt }).from(schedules).where(and(stillHeld, among(schedules.serviceId))).orderBy(asc(schedules.opensAt), asc(schedules.id)),
  ]);
  const barriersOf = grouped(barriers, ({ code }) => code);
  const offersOf = grouped(offers, ({ offer }) => offer);
  const areasOf = grouped(areas, ({ councilId, districts }) => ({ councilId, districts }));
  const sitesOf = grouped(sites, ({ name, latitude, longitude, kind, meets }): Site => ({ name, position: kind === "virtual" ? undefined : positionOf(latitude, longitude), fromHome: kind === "virtual", meets: meets.filter(isAccessNeed) }));
  const languagesOf = grouped(languages, ({ code, name }) => ({ code, name }));
  const startsOf = grouped(starts, ({ on, closesOn, left }): Start => ({ on, closesOn, left }));
  const timesOf = grouped(meetings, ({ days, opensAt }): Meeting => ({ days, opensAt }));
  const penceOf = grouped(costs, ({ pence }) => pence ?? []);
  return (id) => ({ barriers: barriersOf(id), offers: offersOf(id), areas: areasOf(id), sites: sitesOf(id), languages: languagesOf(id), starts: startsOf(id), times: timesOf(id), pence: penceOf(id).flat() });
}
