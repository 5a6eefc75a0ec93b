import type { CountedEvent } from "#app/domain/agreements/counted-event";
import type { StreamShare } from "#app/domain/agreements/claims";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { ageBandOf } from "#app/domain/returns/age-band";
import { countFacts } from "#app/domain/returns/count-facts";
import { asService } from "#db/client.server";
import { listWhereabouts } from "#db/queries/agreements/agreement-life";
import { findRules, type Agreement } from "#db/queries/agreements/find-agreement";
import { listFacts, listResidentsWithCases } from "#db/queries/returns/list-facts";

/** Who pays for it is asked of spending alone. */
export type PaidEvent = CountedEvent & { shares: readonly StreamShare[] };

const residentsAtOnce = 1_000;

/**
 * Everything an agreement counts as the record stands today, by the same engine as its returns, restricted cases too. For the services of
 * agreements alone: what they make of it and hand on are sums. The whole agreement is counted each time.
 */
export function countAgreement(agreement: Agreement, today: CalendarDay): Promise<PaidEvent[]> {
  return asService(async (db) => {
    const rules = await findRules(db, agreement.id);
    const events: PaidEvent[] = [];
    let residents = await listResidentsWithCases(db, residentsAtOnce);
    while (residents.length > 0) {
      const { facts, cases } = await listFacts(db, residents);
      const where = new Map((await listWhereabouts(db, residents)).map((row) => [row.caseId, row]));
      for (const { measureCode, residentId, happenedOn, caseId, offer, ageAtStart, shares } of countFacts({ ...rules, today, agreement, facts, cases }, [])) {
        const at = where.get(caseId);
        events.push({ measureCode, person: residentId, happenedOn, shares, parts: { offer: offer ?? null, council: at?.councilId ?? null, hub: at?.hubId ?? null, group: ageBandOf(ageAtStart) } });
      }
      residents = await listResidentsWithCases(db, residentsAtOnce, residents.at(-1));
    }
    return events;
  });
}
