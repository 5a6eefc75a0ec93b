import { and, asc, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { positionOf, type Position } from "#app/domain/geography/position";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Db } from "../../client.server";
import { locations } from "../../schema/directory";
import { hubOrganisations, hubs, organisations, postcodes } from "../../schema/place";

export interface CouncilWithCode {
  id: string;
  name: string;
  areaCode: string | null;
}

/** The councils of the place, by name, with the code of their area where an administrator has given one. */
export const listCouncilsWithCodes = (db: Db): Promise<CouncilWithCode[]> =>
  db.select({ id: organisations.id, name: organisations.name, areaCode: organisations.areaCode }).from(organisations).where(eq(organisations.kind, "council")).orderBy(asc(organisations.name), asc(organisations.id));

export interface CouncilHub {
  id: string;
  councilId: string;
  postcode: string | null;
  position: Position | undefined;
}

/** Hubs with each of their councils, by name. */
export async function listCouncilHubs(db: Db): Promise<CouncilHub[]> {
  const found = await db
    .select({ id: hubs.id, councilId: organisations.id, postcode: hubs.postcode, latitude: hubs.latitude, longitude: hubs.longitude })
    .from(hubs)
    .innerJoin(hubOrganisations, eq(hubOrganisations.hubId, hubs.id))
    .innerJoin(organisations, and(eq(organisations.id, hubOrganisations.organisationId), eq(organisations.kind, "council")))
    .orderBy(asc(hubs.name), asc(hubs.id), asc(organisations.id));
  return found.map(({ latitude, longitude, ...hub }) => ({ ...hub, position: positionOf(latitude, longitude) }));
}

/** Neighbouring councils' names by their codes, as earlier imports left them. */
export async function findNeighbours(db: Db): Promise<Map<string, string>> {
  const found = await db.selectDistinct({ code: postcodes.areaCode, name: postcodes.councilName }).from(postcodes).where(and(isNull(postcodes.councilId), isNotNull(postcodes.areaCode))).orderBy(asc(postcodes.areaCode), asc(postcodes.councilName));
  return new Map(found.map(({ code, name }) => [code!, name]));
}

/** Every postcode that is in one of our councils by what we know now. */
export async function listOwnPostcodes(db: Db): Promise<Set<string>> {
  const found = await db.select({ postcode: postcodes.postcode }).from(postcodes).where(isNotNull(postcodes.councilId)).orderBy(asc(postcodes.postcode));
  return new Set(found.map(({ postcode }) => postcode));
}

export interface KeptPostcode {
  id: string;
  postcode: string;
  councilId: string | null;
  councilName: string;
  hubId: string | null;
  latitude: number | null;
  longitude: number | null;
  areaCode: string;
  wardCode: string | null;
  lsoaCode: string | null;
  endedOn: CalendarDay | null;
  source: string;
}

export interface Kept {
  added: number;
  changed: number;
  same: number;
}

// The rows as one value: the statement is the same however many there are, and is prepared once.
const given = (rows: readonly KeptPostcode[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
  as g(id uuid, postcode text, "councilId" uuid, "councilName" text, "hubId" uuid, latitude float8, longitude float8, "areaCode" text, "wardCode" text, "lsoaCode" text, "endedOn" date, source text)`;

/** How many of these are new, how many say something else than what we have, and how many the same. Nothing is written. */
export async function comparePostcodes(db: Db, rows: readonly KeptPostcode[]): Promise<Kept> {
  const [counted] = await db.execute<{ added: number; changed: number; same: number }>(sql`
    select count(*) filter (where p.id is null)::int as added, count(*) filter (where differs)::int as changed, count(*) filter (where not differs)::int as same
    from ${given(rows)}
    left join lateral (
      select p.id, (p.council_id, p.council_name, p.hub_id, p.latitude, p.longitude, p.area_code, p.ward_code, p.lsoa_code, p.ended_on)
        is distinct from (g."councilId", g."councilName", g."hubId", g.latitude, g.longitude, g."areaCode", g."wardCode", g."lsoaCode", g."endedOn") as differs
      from ${postcodes} p where p.postcode = g.postcode
    ) p on true`);
  return counted ?? { added: 0, changed: 0, same: 0 };
}

/** Writes those that are new or different, and the edition of all. No postcode may be among them twice. */
export async function savePostcodes(db: Db, rows: readonly KeptPostcode[]): Promise<void> {
  await db.execute(sql`
    insert into ${postcodes} as p (id, postcode, council_id, council_name, hub_id, latitude, longitude, area_code, ward_code, lsoa_code, ended_on, source)
    select * from ${given(rows)} order by g.postcode
    on conflict (place_id, postcode) do update set council_id = excluded.council_id, council_name = excluded.council_name, hub_id = excluded.hub_id, latitude = excluded.latitude, longitude = excluded.longitude,
      area_code = excluded.area_code, ward_code = excluded.ward_code, lsoa_code = excluded.lsoa_code, ended_on = excluded.ended_on, source = excluded.source
    where (p.council_id, p.council_name, p.hub_id, p.latitude, p.longitude, p.area_code, p.ward_code, p.lsoa_code, p.ended_on, p.source)
      is distinct from (excluded.council_id, excluded.council_name, excluded.hub_id, excluded.latitude, excluded.longitude, excluded.area_code, excluded.ward_code, excluded.lsoa_code, excluded.ended_on, excluded.source)`);
}

/** How many of our postcodes another edition brought, or nobody knows which. */
export async function countFromOtherEditions(db: Db, source: string): Promise<number> {
  return db.$count(postcodes, and(isNotNull(postcodes.councilId), ne(postcodes.source, source)));
}

/** Gives hubs and places of the directory that have a postcode and no position the position of that postcode. How many it was. */
export async function placeByPostcode(db: Db): Promise<number> {
  const [hubsPlaced, locationsPlaced] = [
    await db.execute(sql`update ${hubs} h set latitude = p.latitude, longitude = p.longitude from ${postcodes} p where p.postcode = h.postcode and h.latitude is null and p.latitude is not null returning h.id`),
    await db.execute(sql`update ${locations} l set latitude = p.latitude, longitude = p.longitude from ${postcodes} p where p.postcode = upper(l.postal_code) and l.latitude is null and p.latitude is not null returning l.id`),
  ];
  return hubsPlaced.length + locationsPlaced.length;
}
