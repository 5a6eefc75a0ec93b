import { quarterOf, type Quarter } from "#app/domain/calendar/financial-quarter";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { countFacts } from "#app/domain/returns/count-facts";
import { asService } from "#db/client.server";
import { findRules, type Agreement } from "#db/queries/agreements/find-agreement";
import { listFacts, listResidentsWithCases } from "#db/queries/returns/list-facts";

/** People, not events: by measure, in a quarter and in a financial year (named by the calendar year it begins in, such as "2026"). */
export interface Achieved {
  inQuarter: (measureCode: string, quarter: Quarter) => number;
  inYear: (measureCode: string, year: string) => number;
}

const residentsAtOnce = 1_000;

/**
 * What an agreement has achieved so far as the record stands today, by the same engine as its returns. Restricted cases count, so the
 * service asks; nothing but sums leaves. The whole agreement is counted each time.
 */
export function countAchieved(agreement: Agreement, today: CalendarDay): Promise<Achieved> {
  return asService(async (db) => {
    const rules = await findRules(db, agreement.id);
    const people = new Map<string, Set<string>>();
    const add = (period: string, measureCode: string, residentId: string) => {
      const key = `${period}/${measureCode}`;
      people.set(key, (people.get(key) ?? new Set()).add(residentId));
    };

    let residents = await listResidentsWithCases(db, residentsAtOnce);
    while (residents.length > 0) {
      const { facts, cases } = await listFacts(db, residents);
      for (const { happenedOn, measureCode, residentId } of countFacts({ ...rules, today, agreement, facts, cases }, [])) {
        const quarter = quarterOf(happenedOn);
        add(quarter, measureCode, residentId);
        add(quarter.slice(0, 4), measureCode, residentId);
      }
      residents = await listResidentsWithCases(db, residentsAtOnce, residents.at(-1));
    }
    const count = (period: string, measureCode: string) => people.get(`${period}/${measureCode}`)?.size ?? 0;
    return { inQuarter: (measureCode, quarter) => count(quarter, measureCode), inYear: (measureCode, year) => count(year, measureCode) };
  });
}
