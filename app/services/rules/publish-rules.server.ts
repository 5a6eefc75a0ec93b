import { checkMeasure, startProblem } from "#app/domain/agreements/check-measure-set";
import { measureSetLife, publishedAs } from "#app/domain/agreements/measure-set";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { aroundSet } from "#db/queries/agreements/around-set";
import { addMeasureVersions, lockSet, publishSet } from "#db/queries/agreements/measure-sets";
import { findNewestJob } from "#db/queries/counting/counting-jobs";

export type Published = "published" | "not-found" | "past-drafting" | "changed-meanwhile" | "not-tried" | { problem: string };

/**
 * Publishes a draft: from its first day on it is what counts, and it never changes any more. `not-tried`: nobody has seen yet what it would
 * change, or the draft was changed since. `problem`: a sentence about its day or its measures.
 */
export async function publishRules(deps: Deps, actor: StaffActor, setId: string, version: number): Promise<Published> {
  const found = await lockSet(deps.db, setId);
  const around = found && (await aroundSet(deps.db, found.agreementId));
  if (!found || !around) return "not-found";
  if (!measureSetLife[found.status].publish) return "past-drafting";
  if (found.version !== version) return "changed-meanwhile";
  const tried = await findNewestJob(deps.db, "compare_rules", setId);
  if (tried?.status !== "done" || tried.subjectVersion !== version) return "not-tried";
  if (found.draft.length === 0) return { problem: "Add at least one measure: rules without one count nothing" };
  const problem = startProblem(found.validFrom, around) ?? found.draft.flatMap((measure) => checkMeasure(measure, found.draft.filter((other) => other !== measure)))[0]?.message;
  if (problem) return { problem };

  const { fresh, members } = publishedAs(found.draft, found.validFrom, around.published, deps.newId);
  await addMeasureVersions(deps, found.agreementId, fresh);
  await publishSet(deps, { id: setId, version, publishedBy: actor.id, publishedByName: actor.name }, members);
  await appendAudit(deps, { streamId: service().placeId, action: "rules.publish", by: actor, subject: setId });
  return "published";
}
