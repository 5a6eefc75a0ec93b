import type { MeasureDefinition } from "#app/domain/agreements/measure";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { byId } from "#app/domain/outcomes/likely-same";
import { buildReturn } from "#app/domain/returns/build";
import { checkReturn, type ReturnCheck } from "#app/domain/returns/checks";
import { inFileOrder, ruleVersions } from "#app/domain/returns/file";
import { nearDuplicates, type NearDuplicate } from "#app/domain/returns/near-duplicates";
import { inOrder, type ReturnLine } from "#app/domain/returns/return-line";
import type { Progress } from "#app/services/counting/progress";
import type { Db } from "#db/client.server";
import { findRules, type Agreement } from "#db/queries/agreements/find-agreement";
import { countResidentsWithCases, listFacts, listResidentsWithCases } from "#db/queries/returns/list-facts";
import { listNotUpheld } from "#db/queries/outcomes/evidence-samples";
import { listToldApart } from "#db/queries/outcomes/told-apart";
import { listClaimedLines, type LineToKeep } from "#db/queries/returns/return-lines";
import { listFrozenQuarters, type FoundReturn } from "#db/queries/returns/returns";
import { participantOf } from "./participant-of.server";

export interface GatheredReturn {
  /** In the order of the file. */
  lines: LineToKeep[];
  checks: ReturnCheck[];
  ruleVersions: Record<string, number>;
  measures: MeasureDefinition[];
}

/** Nothing a rule asks reaches beyond one person, so people are counted so many at a time: memory holds only the lines, and whoever waits sees how far it is. */
const residentsAtOnce = 250;

/** What the record says today that a quarter's return holds, restricted cases too: for the service's own transaction. */
export async function gatherReturn(db: Db, agreement: Agreement, { id, quarter, streamId }: Pick<FoundReturn, "id" | "quarter" | "streamId">, today: CalendarDay, progress?: Progress): Promise<GatheredReturn> {
  const total = progress ? await countResidentsWithCases(db) : 0;
  let done = 0;
  const rules = await findRules(db, agreement.id);
  const earlierFrozenQuarters = await listFrozenQuarters(db, agreement.id);
  const lines: ReturnLine[] = [];
  const restricted = new Set<string>();

  const alike: NearDuplicate[] = [];
  const notUpheld = new Set<string>();

  let residents = await listResidentsWithCases(db, residentsAtOnce);
  while (residents.length > 0) {
    const { facts, cases } = await listFacts(db, residents);
    for (const { caseId, restricted: isRestricted } of cases) if (isRestricted) restricted.add(caseId);
    const alreadyClaimed = await listClaimedLines(db, { agreementId: agreement.id, butOf: id }, cases.map(({ caseId }) => caseId));
    const built = buildReturn({ ...rules, quarter, streamId, today, agreement, facts, cases, alreadyClaimed, earlierFrozenQuarters }).lines;
    // Two streams' parts of one claim are one claim.
    const earlier = [...new Map(alreadyClaimed.map((line) => [line.id, line])).values()];
    alike.push(...nearDuplicates({ lines: built, earlier, said: await listToldApart(db, residents), records: byId(facts) }));
    for (const outcomeId of await listNotUpheld(db, cases.map(({ caseId }) => caseId))) notUpheld.add(outcomeId);
    lines.push(...built);
    done += residents.length;
    await progress?.({ done, total });
    residents = await listResidentsWithCases(db, residentsAtOnce, residents.at(-1));
  }

  return {
    lines: inFileOrder(lines, participantOf(agreement.id)).map((row) => ({ ...row, restricted: restricted.has(row.line.caseId) })),
    checks: checkReturn({ today, lines: inOrder(lines), measures: rules.measures, alike, restricted, notUpheld }),
    ruleVersions: ruleVersions(lines),
    measures: rules.measures,
  };
}
