import { whyCounts, type Verdict } from "#app/domain/agreements/counts";
import { measuresOn } from "#app/domain/agreements/measure";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Outcome } from "#app/domain/outcomes/outcome";
import { countedSoFar } from "#app/domain/returns/near-misses";
import type { Db } from "#db/client.server";
import { findRules, listAgreementsOn } from "#db/queries/agreements/find-agreement";
import { listClaimsOfResidents, type ClaimOfResident } from "#db/queries/outcomes/list-claims";
import { listFacts } from "#db/queries/returns/list-facts";

export interface Explanation {
  agreementName: string;
  measureTitle: string;
  verdict: Verdict;
  /** What frozen returns hold of it, by stream. */
  claims: ClaimOfResident[];
}

/**
 * "Why does this count?", for every measure in force on the day it happened, of every agreement that applied. It goes by what whoever
 * asks may see: where a case of the same person is closed to them, a rule of "once" may answer otherwise in the return.
 */
export async function explainOutcome(db: Db, outcome: Outcome, today: CalendarDay): Promise<Explanation[]> {
  const { facts, cases } = await listFacts(db, [outcome.residentId]);
  const claims = await listClaimsOfResidents(db, [outcome.residentId]);
  const claimed = claims.map(({ factKey, measureCode }) => ({ factId: factKey, measureCode }));
  const supported = cases.find(({ caseId }) => caseId === outcome.caseId);
  if (!supported) return [];

  const explanations: Explanation[] = [];
  for (const agreement of await listAgreementsOn(db, outcome.happenedOn)) {
    const rules = { ...(await findRules(db, agreement.id)), agreement, cases, today };
    const otherCounted = countedSoFar({ ...rules, facts }, claimed);
    for (const measure of measuresOn(rules.measures, outcome.happenedOn)) {
      explanations.push({
        agreementName: agreement.name,
        measureTitle: measure.title,
        verdict: whyCounts(outcome, measure, { ...supported, today, otherCounted }),
        claims: claims.filter(({ factKey, measureCode }) => factKey === outcome.id && measureCode === measure.code),
      });
    }
  }
  return explanations;
}
