import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { quarterOf, type Quarter } from "#app/domain/calendar/financial-quarter";
import type { OutcomeCounts } from "#app/domain/dashboards/outcome-counts";
import type { CaseChoice, DashboardQuestion } from "#app/domain/dashboards/question";
import { countedLines } from "#app/services/returns/counted-lines.server";
import { asService, type Db } from "#db/client.server";
import type { Agreement } from "#db/queries/agreements/find-agreement";
import { listChosenIds } from "#db/queries/dashboards/chosen-cases";

const isAll = ({ hubId, councilId, offer }: CaseChoice) => !hubId && !councilId && !offer;

async function* chosenLines(db: Db, agreement: Agreement, choice: CaseChoice, today: CalendarDay) {
  const chosen = isAll(choice) ? undefined : new Set(await listChosenIds(db, choice));
  for await (const line of countedLines(db, agreement, today)) if (!chosen || chosen.has(line.caseId)) yield line;
}

/** What counts under each measure of an agreement, by the engine of its returns. Restricted cases count, so the service asks; nothing but sums leaves. */
export function countOutcomes(agreement: Agreement, question: DashboardQuestion, today: CalendarDay): Promise<OutcomeCounts> {
  return asService(async (db) => {
    const counts = new Map<string, { people: Set<string>; events: number }>();
    const add = (key: string, residentId: string, events: number) => {
      const before = counts.get(key) ?? { people: new Set(), events: 0 };
      counts.set(key, { people: before.people.add(residentId), events: before.events + events });
    };
    for await (const { happenedOn, measureCode, residentId, events } of chosenLines(db, agreement, question, today)) {
      const quarter = quarterOf(happenedOn);
      if (!question.quarters.includes(quarter)) continue;
      add(`${measureCode}/${quarter}`, residentId, events);
      add(measureCode, residentId, events);
    }
    const of = (key: string) => ({ people: counts.get(key)?.people.size ?? 0, events: counts.get(key)?.events ?? 0 });
    return { inQuarter: (measureCode, quarter) => of(`${measureCode}/${quarter}`), inAll: of };
  });
}

/** The cases in which something counted under a measure in a quarter, whoever may see them. */
export function findCounted(agreement: Agreement, choice: CaseChoice, { measure, quarter }: { measure: string; quarter: Quarter }, today: CalendarDay): Promise<string[]> {
  return asService(async (db) => {
    const ids = new Set<string>();
    for await (const line of chosenLines(db, agreement, choice, today)) if (line.measureCode === measure && quarterOf(line.happenedOn) === quarter) ids.add(line.caseId);
    return [...ids];
  });
}
