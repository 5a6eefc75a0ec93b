import { isInForce, type MeasureDefinition } from "#app/domain/agreements/measure";
import { draftOf } from "#app/domain/agreements/measure-set";
import { depsWithin } from "#app/platform/deps.server";
import { freshId, now } from "#app/platform/service.server";
import type { Db } from "../client.server";
import { addMeasureVersions, publishSet } from "../queries/agreements/measure-sets";
import * as schema from "../schema/index";

/** Publishes measures as they are dated: a set from each day on which one of them begins. */
export async function publishMeasures(db: Db, agreementId: string, measures: readonly MeasureDefinition[], by = "Set up"): Promise<void> {
  const ids = new Map(measures.map((measure) => [measure, freshId()]));
  const versions = measures.map((measure) => ({ ...draftOf(measure), id: ids.get(measure)!, version: measure.version, localSetting: true as const }));
  await addMeasureVersions(depsWithin(db), agreementId, versions);
  for (const validFrom of [...new Set(measures.map((measure) => measure.validFrom))].toSorted()) {
    const setId = freshId();
    await db.insert(schema.measureSets).values({ id: setId, agreementId, name: "Rules of the place", status: "draft", validFrom, createdAt: now(), createdByName: by });
    const members = measures.filter((measure) => isInForce(measure, validFrom)).map((measure) => ids.get(measure)!);
    await publishSet(depsWithin(db), { id: setId, version: 1, publishedByName: by }, members);
  }
}
