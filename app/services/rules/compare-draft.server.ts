import { compareRules, trialPeriod } from "#app/domain/returns/compare-rules";
import { addToComparison, type ComparisonKept } from "#app/domain/returns/rules-compared";
import { today } from "#app/platform/service.server";
import { asService } from "#db/client.server";
import { findAgreement, findRules } from "#db/queries/agreements/find-agreement";
import { findSet } from "#db/queries/agreements/measure-sets";
import { countResidentsWithCases, listFacts, listResidentsWithCases } from "#db/queries/returns/list-facts";
import type { Progress } from "#app/services/counting/progress";

const residentsAtOnce = 1_000;

/** Everybody's last twelve months by the rules as they stand and by a draft, restricted cases too: only sums are kept. `undefined` where there is no such draft any more. */
export async function compareDraft(setId: string, progress: Progress): Promise<ComparisonKept | undefined> {
  const on = today();
  const read = await asService(async (db) => {
    const set = await findSet(db, setId);
    const agreement = set && (await findAgreement(db, set.agreementId));
    return set && agreement ? { set, agreement, rules: await findRules(db, agreement.id), total: await countResidentsWithCases(db) } : undefined;
  });
  if (!read || read.set.status !== "draft") return undefined;
  const { set, agreement, rules, total } = read;
  let kept: ComparisonKept = { period: trialPeriod(on), measures: [], lacking: [] };
  let last: string | undefined;
  for (let done = 0; ; ) {
    const part = await asService(async (db) => {
      const residents = await listResidentsWithCases(db, residentsAtOnce, last);
      return residents.length === 0 ? undefined : { residents, ...(await listFacts(db, residents)) };
    });
    if (!part) return kept;
    kept = addToComparison(kept, compareRules({ ...rules, today: on, agreement, facts: part.facts, cases: part.cases }, set.draft, kept.period));
    last = part.residents.at(-1);
    done += part.residents.length;
    await progress({ done, total });
  }
}
