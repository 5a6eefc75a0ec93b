import { sql, type SQL } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { CaseloadWay, GroupCount } from "#app/domain/dashboards/counts";
import type { CaseChoice } from "#app/domain/dashboards/question";
import type { Db } from "../../client.server";
import { ageOfCase, councilOfCase, isChosen } from "./chosen-cases";

/** The group, or groups, the case `c` is in: one in two offers is in both. */
const groupsOf = (way: CaseloadWay, today: CalendarDay): SQL =>
  ({
    offer: sql`lateral (select e.offer::text as name from enrolments e where e.place_id = c.place_id and e.case_id = c.id and e.until_on is null)`,
    hub: sql`lateral (select c.hub_id::text as name)`,
    council: sql`lateral (select ${councilOfCase}::text as name)`,
    age: sql`lateral (select ${ageOfCase(today)}::text as name)`,
  })[way];

/** Cases in support now, by group. */
export async function listCaseload(db: Db, way: CaseloadWay, choice: CaseChoice, today: CalendarDay): Promise<GroupCount[]> {
  return [...(await db.execute<GroupCount>(sql`
    select g.name as group, count(*)::int as cases, count(distinct c.resident_id)::int as people
    from cases c left join ${groupsOf(way, today)} g on true where c.status = 'in_support' and ${isChosen(choice)} group by 1 order by 1`))];
}

/** All cases in support, and the people in them. */
export async function countInSupport(db: Db, choice: CaseChoice): Promise<{ cases: number; people: number }> {
  const [row] = await db.execute<{ cases: number; people: number }>(sql`select count(*)::int as cases, count(distinct c.resident_id)::int as people from cases c where c.status = 'in_support' and ${isChosen(choice)}`);
  return row ?? { cases: 0, people: 0 };
}

/** Whether the case `c` is in support and in one of these groups; null is the group of those of whom it is not known. */
export const isInGroup = (way: CaseloadWay, groups: readonly (string | null)[], today: CalendarDay): SQL =>
  sql`c.status = 'in_support' and exists (select from (select 1) one left join ${groupsOf(way, today)} g on true where ${sql.join(groups.map((group) => (group === null ? sql`g.name is null` : sql`g.name = ${group}`)), sql` or `)})`;
