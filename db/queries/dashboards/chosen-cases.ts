import { sql, type SQL } from "drizzle-orm";
import type { CaseChoice } from "#app/domain/dashboards/question";
import type { Db } from "../../client.server";

/** Whether the case `c` is one of those asked about. The council is that of the postcode the resident lives at now. */
export function isChosen({ hubId, councilId, offer }: CaseChoice): SQL {
  const conditions = [
    hubId && sql`c.hub_id = ${hubId}`,
    councilId && sql`${councilOfCase} = ${councilId}`,
    offer && sql`exists (select from enrolments e where e.place_id = c.place_id and e.case_id = c.id and e.offer = ${offer})`,
  ];
  return sql.join([sql`true`, ...conditions.filter((condition) => condition !== undefined && condition !== "")], sql` and `);
}

/** The council of the case `c`; null where the postcode is not known, or lies outside the place. */
export const councilOfCase = sql`(select coalesce(r.kept_council_id, p.council_id) from residents r left join postcodes p on p.place_id = r.place_id and p.postcode = r.postcode where r.place_id = c.place_id and r.id = c.resident_id)`;

/** The day an instant was in England. */
export const londonDay = (instant: SQL): SQL => sql`(${instant} at time zone 'Europe/London')::date`;

/** The first day of the quarter a day is in: financial quarters begin with calendar ones. */
export const quarterStart = (on: SQL): SQL => sql`date_trunc('quarter', ${on})::date`;

/** Years since the birth of the resident of the case `c`, on a day. */
export const ageOfCase = (on: string): SQL => sql`(select date_part('year', age(${on}::date, r.date_of_birth))::int from residents r where r.place_id = c.place_id and r.id = c.resident_id)`;

/** Every case asked about, as far as the asker sees them. */
export async function listChosenIds(db: Db, choice: CaseChoice): Promise<string[]> {
  return [...(await db.execute<{ id: string }>(sql`select c.id from cases c where ${isChosen(choice)} order by c.id`))].map(({ id }) => id);
}
