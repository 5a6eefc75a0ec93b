import { addMonths, day, partsOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { countedQuestions, tablesOf } from "#app/domain/equality/tables";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { countEquality, findFirstYear, keepEqualityTable, listEqualityYears } from "#db/queries/equality/equality-tables";

/** Months a financial year must be over, so that what its last cases led to is in it [L]; the database holds to the same. */
const monthsAfter = 3;

/** The newest financial year, named by the calendar year it begins in, that may be counted on a day. */
export function newestYearOn(on: CalendarDay): number {
  const { year } = partsOf(on);
  return on >= addMonths(day(`${year}-04-01`), monthsAfter) ? year - 1 : year - 2;
}

/** Works out every year that may be counted and is not yet: each once, and never again. Returns how many. */
export function workOutEquality(): Promise<number> {
  return asService(async (db) => {
    const first = await findFirstYear(db);
    if (first === undefined) return 0;
    const kept = new Set(await listEqualityYears(db));
    const newest = newestYearOn(today());
    const years = Array.from({ length: Math.max(0, newest - first + 1) }, (_, at) => first + at).filter((year) => !kept.has(year));
    for (const year of years) for (const question of countedQuestions) await keepEqualityTable(depsWithin(db), year, question, tablesOf(question, await countEquality(db, year, question)));
    return years.length;
  });
}
