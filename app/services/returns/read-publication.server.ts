import { measuresOn, type MeasureDefinition } from "#app/domain/agreements/measure";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { quarterSpan } from "#app/domain/calendar/financial-quarter";
import { returnPublication } from "#app/domain/publishing/return-publication";
import type { ReturnToPublish } from "#app/domain/publishing/return-workbook";
import { service } from "#app/platform/service.server";
import type { Db } from "#db/client.server";
import { findRules } from "#db/queries/agreements/find-agreement";
import { listPeopleAlike, tallyLines } from "#db/queries/returns/return-lines";
import type { FoundReturn } from "#db/queries/returns/returns";

/** The rules a return was counted by: the versions kept with it, and, where nothing counted, the one in force when the quarter ended. */
function rulesOf({ ruleVersions, quarter }: FoundReturn, measures: readonly MeasureDefinition[]): MeasureDefinition[] {
  const atTheEnd = new Set(measuresOn(measures, quarterSpan(quarter).to).map(({ id }) => id));
  return measures.filter(({ id, code, version }) => (code in ruleVersions ? ruleVersions[code] === version : atTheEnd.has(id)));
}

/** What may be published of a signed-off return, made of its frozen rows alone: the same whenever it is read. */
export async function readPublication(db: Db, found: FoundReturn): Promise<ReturnToPublish> {
  const { quarter, agreementName, streamName, agreementId, frozenAt, signedOffAt, contentHash, checks } = found;
  if (!frozenAt || !signedOffAt || !contentHash) throw new Error(`return ${found.id} is not signed off`);
  const measures = rulesOf(found, (await findRules(db, agreementId)).measures);
  const tallies = await tallyLines(db, found.id);
  const alike = await listPeopleAlike(db, found.id);
  const tables = returnPublication(
    measures.map(({ code, title }) => ({ measureCode: code, title, alike: alike.get(code) ?? [], added: tallies.get(code)?.added ?? 0, takenBack: tallies.get(code)?.takenBack ?? 0 })),
  );
  return { placeName: service().placeName, agreementName: streamName === null ? agreementName : `${agreementName}, ${streamName}`, quarter, frozenOn: londonDayOf(frozenAt), signedOffOn: londonDayOf(signedOffAt), contentHash, measures, checks, tables };
}
