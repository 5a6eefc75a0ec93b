import { whyCounts, type Verdict } from "#app/domain/agreements/counts";
import { measuresOn } from "#app/domain/agreements/measure";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Outcome } from "#app/domain/outcomes/outcome";
import { countFacts } from "#app/domain/returns/count-facts";
import type { Db } from "#db/client.server";
import { findRules, listAgreementsOn } from "#db/queries/agreements/find-agreement";
import { listClaimsOfResident, type ClaimOfResident } from "#db/queries/outcomes/list-claims";
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
  const claims = await listClaimsOfResident(db, outcome.residentId);
  const isClaimed = (line: { factId: string; measureCode: string }) => claims.some(({ factKey, measureCode }) => factKey === line.factId && measureCode === line.measureCode);
  const supported = cases.find(({ caseId }) => caseId === outcome.caseId);
  if (!supported) return [];

  const explanations: Explanation[] = [];
  for (const agreement of await listAgreementsOn(db, outcome.happenedOn)) {
    const rules = { ...(await findRules(db, agreement.id)), agreement, cases, today };
    // What frozen returns claimed goes first, as it does when a return is built.
    const claimed = countFacts({ ...rules, facts: facts.filter(({ id }) => claims.some(({ factKey }) => factKey === id)) }, []).filter(isClaimed);
    const otherCounted = [...claimed, ...countFacts({ ...rules, facts }, claimed)];
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
