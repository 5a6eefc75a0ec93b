import { quarterOf, type Quarter } from "#app/domain/calendar/financial-quarter";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { asService } from "#db/client.server";
import type { Agreement } from "#db/queries/agreements/find-agreement";
import { countedLines } from "./counted-lines.server";

/** People, not events: by measure, in a quarter and in a financial year (named by the calendar year it begins in, such as "2026"). */
export interface Achieved {
  inQuarter: (measureCode: string, quarter: Quarter) => number;
  inYear: (measureCode: string, year: string) => number;
}

/**
 * What an agreement has achieved so far as the record stands today, by the same engine as its returns. Restricted cases count, so the
 * service asks; nothing but sums leaves. The whole agreement is counted each time.
 */
export function countAchieved(agreement: Agreement, today: CalendarDay): Promise<Achieved> {
  return asService(async (db) => {
    const people = new Map<string, Set<string>>();
    const add = (period: string, measureCode: string, residentId: string) => {
      const key = `${period}/${measureCode}`;
      people.set(key, (people.get(key) ?? new Set()).add(residentId));
    };

    for await (const { happenedOn, measureCode, residentId } of countedLines(db, agreement, today)) {
      const quarter = quarterOf(happenedOn);
      add(quarter, measureCode, residentId);
      add(quarter.slice(0, 4), measureCode, residentId);
    }
    const count = (period: string, measureCode: string) => people.get(`${period}/${measureCode}`)?.size ?? 0;
    return { inQuarter: (measureCode, quarter) => count(quarter, measureCode), inYear: (measureCode, year) => count(year, measureCode) };
  });
}
