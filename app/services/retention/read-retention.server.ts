import { addDays, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { mostDue, noticeDays } from "#app/domain/retention/retention";
import { asService } from "#db/client.server";
import { listDue } from "#db/queries/retention/due";
import { listHolds } from "#db/queries/retention/retention";

/** What the rules reach by today and within the days of a notice: a dry run, which changes nothing. By reference, without a name. */
export async function readRetention(today: CalendarDay) {
  return asService(async (db) => {
    const due = await listDue(db, addDays(today, noticeDays), mostDue);
    return { due: due.map(({ residentId: _who, caseId: _case, ...row }) => row), holds: await listHolds(db) };
  });
}
