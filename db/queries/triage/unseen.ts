import { sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Db } from "../../client.server";

/** What waits in triage and no member of staff sees: its reference and its clock, for managers and without a name. */
export async function listUnseenInTriage(db: Db): Promise<{ caseId: string; reference: string; dueOn: CalendarDay; hubName: string }[]> {
  const rows = await db.execute<{ case_id: string; reference: string; due_on: CalendarDay; hub_name: string }>(sql`select case_id, reference, due_on::text, hub_name from unseen_in_triage() order by due_on, arrived_at, case_id`);
  return rows.map(({ case_id: caseId, reference, due_on: dueOn, hub_name: hubName }) => ({ caseId, reference, dueOn, hubName }));
}
