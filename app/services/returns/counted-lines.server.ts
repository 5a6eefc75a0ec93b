import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { countFacts } from "#app/domain/returns/count-facts";
import type { ReturnLine } from "#app/domain/returns/return-line";
import type { Db } from "#db/client.server";
import { findRules, type Agreement } from "#db/queries/agreements/find-agreement";
import { listFacts, listResidentsWithCases } from "#db/queries/returns/list-facts";

/** Nothing a rule asks reaches beyond one person, so people are counted so many at a time. */
const residentsAtOnce = 1_000;

/** Everything of an agreement that counts as the record stands today, in whatever quarter; restricted cases too, for the service's own transaction. */
export async function* countedLines(db: Db, agreement: Agreement, today: CalendarDay): AsyncGenerator<ReturnLine> {
  const rules = await findRules(db, agreement.id);
  let residents = await listResidentsWithCases(db, residentsAtOnce);
  while (residents.length > 0) {
    const { facts, cases } = await listFacts(db, residents);
    yield* countFacts({ ...rules, today, agreement, facts, cases }, []);
    residents = await listResidentsWithCases(db, residentsAtOnce, residents.at(-1));
  }
}
