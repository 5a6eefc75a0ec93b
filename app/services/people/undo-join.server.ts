import type { StaffActor } from "#app/domain/people/actor";
import { separatedFacts, type JoinedFacts } from "#app/domain/people/join-records";
import { mergeLife } from "#app/domain/people/merge";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { endSessionsOf } from "#db/queries/identity/sessions";
import { lockCasesOfMerge } from "#db/queries/people/lock-both-cases";
import { findStandingMerge, lockMerge, saveMergeUndone } from "#db/queries/people/merges";
import { lockRecords, moveRecords, saveJoinedFacts, saveMergedInto } from "#db/queries/people/move-records";
import { saveVerdict } from "#db/queries/people/possible-duplicates";
import { auditBoth, tellBoth, tellDetails } from "./about-joining";

export type UndoAnswer = "done" | "not-found" | "changed-meanwhile" | "joined-further";

/**
 * Takes two records apart again: exactly what was moved goes back, with whatever came onto those cases since; what somebody changed
 * about the person since stays on the kept record. `joined-further`: the kept record was joined with another afterwards, which is
 * undone first. Whoever is signed in with the kept record is signed out: it may be either of the two people. Runs as the service.
 */
export async function undoJoin(deps: Deps, actor: StaffActor, { mergeId, version, words }: { mergeId: string; version: number; words: string }): Promise<UndoAnswer> {
  const both = await lockCasesOfMerge(deps.db, mergeId);
  const merge = both && (await lockMerge(deps.db, mergeId));
  if (!merge) return "not-found";
  const { keptResidentId, mergedResidentId, moved } = merge;
  if (merge.version !== version || !mergeLife[merge.status].undo || !moved) return "changed-meanwhile";
  const kept = (await lockRecords(deps.db, [keptResidentId, mergedResidentId])).get(keptResidentId);
  const latest = await findStandingMerge(deps.db, [keptResidentId], ["confirmed"]);
  if (!kept || kept.mergedIntoId !== null || latest?.id !== mergeId) return "joined-further";

  await moveRecords(deps.db, { from: keptResidentId, to: mergedResidentId, ...moved });
  await saveMergedInto(deps.db, mergedResidentId, null);
  const apart = separatedFacts(kept.facts, moved.taken);
  await saveJoinedFacts(deps.db, keptResidentId, apart);
  await endSessionsOf(deps.db, keptResidentId);
  await saveMergeUndone(deps, mergeId, { byName: actor.name, why: words });
  await saveVerdict(deps, [keptResidentId, mergedResidentId], undefined);

  await tellBoth(deps, actor, both, { kind: "records_separated", mergeId, words });
  await tellDetails(deps, actor, { caseId: merge.keptCaseId, changed: Object.keys(moved.taken.after) as (keyof JoinedFacts)[], version: kept.version + 1 });
  await auditBoth(deps, actor, "records.separate", both);
  for (const { id } of both) await refreshNextThing(deps, id);
  return "done";
}
