import { addMonths, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { countAsked, isComplete, monthOf, works, type Work } from "#app/domain/cooperation/count";
import { managersFrom, monthsWorkedOut } from "#app/domain/cooperation/statement";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { readAsked, type AskedOf } from "#db/queries/cooperation/read-asked";
import { keepStatement, listMonthsWorkedOut } from "#db/queries/cooperation/statements";

/** The first month that may still change: months that are complete are not read again. */
async function firstOpenMonth(deps: Deps, work: Work, on: CalendarDay): Promise<CalendarDay> {
  const earliest = addMonths(monthOf(on), 1 - monthsWorkedOut);
  const complete = new Set((await listMonthsWorkedOut(deps.db, work)).filter((month) => month.complete).map(({ month }) => month));
  const months = Array.from({ length: monthsWorkedOut }, (_, later) => addMonths(earliest, later));
  return months.find((month) => !complete.has(month)) ?? monthOf(on);
}

async function workOut(deps: Deps, work: Work, on: CalendarDay): Promise<number> {
  const since = await firstOpenMonth(deps, work, on);
  const byMonth = new Map<string, AskedOf[]>();
  for (const one of await readAsked(deps.db, work, since)) {
    const key = `${one.organisationId} ${monthOf(one.askedOn)}`;
    byMonth.set(key, [...(byMonth.get(key) ?? []), one]);
  }
  for (const [key, asked] of byMonth) {
    const [organisationId = "", month = ""] = key.split(" ");
    await keepStatement(deps, { organisationId, work, month: month as CalendarDay, counts: countAsked(asked, on), complete: isComplete(month as CalendarDay, asked, on), managersFromOn: managersFrom(on) });
  }
  return byMonth.size;
}

/**
 * Works out how every partner answered, month by month: again and again until a month is complete, then never more. Returns how many
 * statements were looked at. A partner sees its own at once, managers from ten working days after it is complete, or once the partner has commented.
 */
export async function workOutStatements(): Promise<number> {
  const on = today();
  let worked = 0;
  for (const work of works) worked += await asService((db) => workOut(depsWithin(db), work, on));
  return worked;
}
