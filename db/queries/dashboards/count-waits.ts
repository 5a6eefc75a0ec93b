import { sql, type SQL } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { spanOf, type DashboardQuestion } from "#app/domain/dashboards/question";
import type { WaitRow, WaitStage } from "#app/domain/dashboards/waits";
import type { Db } from "../../client.server";
import { isChosen, londonDay } from "./chosen-cases";

const firstEntry = (column: SQL) => sql`(select ${column} from triage_entries t where t.place_id = c.place_id and t.case_id = c.id and t.cause = 'new_application' order by t.arrived_at, t.id limit 1)`;

/** When the wait of the case `c` began and ended; no beginning where it does not wait for that, or has not come so far. */
export const waitOf: Record<WaitStage, { from: SQL; to: SQL; urgent: SQL }> = {
  triage: {
    from: firstEntry(londonDay(sql`t.arrived_at`)),
    to: sql`(select ${londonDay(sql`min(d.decided_at)`)} from triage_decisions d where d.place_id = c.place_id and d.case_id = c.id and d.kind in ('accept', 'signpost'))`,
    urgent: sql`coalesce(${firstEntry(sql`t.urgent`)}, false)`,
  },
  first_meeting: { from: sql`(case when c.support_started_on is not null or c.first_met_on is not null then c.opened_on end)`, to: sql`c.first_met_on`, urgent: sql`false` },
  plan: { from: sql`c.support_started_on`, to: sql`c.plan_agreed_on`, urgent: sql`false` },
};

/** Waits that began in the quarters asked for: one row for each pair of days that occurs, so that working days are counted where holidays are known. */
export async function listWaits(db: Db, stage: WaitStage, question: DashboardQuestion): Promise<WaitRow[]> {
  const { from, to, urgent } = waitOf[stage];
  const span = spanOf(question);
  const rows = await db.execute<{ from_on: CalendarDay; to_on: CalendarDay | null; urgent: boolean; closed: boolean; cases: number }>(sql`
    select w.from_on::text as from_on, w.to_on::text as to_on, w.urgent, w.closed, count(*)::int as cases
    from (select ${from} as from_on, ${to} as to_on, ${urgent} as urgent, c.status = 'closed' as closed from cases c where ${isChosen(question)}) w
    where w.from_on between ${span.from}::date and ${span.to}::date
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`);
  return [...rows].map(({ from_on: fromOn, to_on: toOn, ...row }) => ({ ...row, fromOn, toOn }));
}
