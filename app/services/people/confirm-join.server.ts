import type { StaffActor } from "#app/domain/people/actor";
import { joinedFacts, mayConfirm, takenOver, type JoinedFacts } from "#app/domain/people/join-records";
import { mergeLife } from "#app/domain/people/merge";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { endSessionsOf } from "#db/queries/identity/sessions";
import { lockCasesOfMerge } from "#db/queries/people/lock-both-cases";
import { lockMerge, saveMergeAnswer } from "#db/queries/people/merges";
import { listToMove, lockRecords, moveRecords, saveJoinedFacts, saveMergedInto } from "#db/queries/people/move-records";
import { auditBoth, tellBoth, tellDetails } from "./about-joining";

interface Confirmation {
  mergeId: string;
  /** The versions of the proposal and of the two records that were looked at. */
  version: number;
  keptVersion: number;
  mergedVersion: number;
}

export type ConfirmAnswer = "done" | "not-found" | "not-yours" | "changed-meanwhile";

/**
 * Joins two records as somebody proposed and another person confirms: every case of the merged record is the kept one's from now on,
 * with all that hangs on it; gaps are filled, the safer contact holds; whoever is signed in with the merged record is signed out. Runs
 * as the service, once it is shown that the person sees the proposal: a record may have cases they do not see.
 */
export async function confirmJoin(deps: Deps, actor: StaffActor, { mergeId, version, keptVersion, mergedVersion }: Confirmation): Promise<ConfirmAnswer> {
  const both = await lockCasesOfMerge(deps.db, mergeId);
  const merge = both && (await lockMerge(deps.db, mergeId));
  if (!merge) return "not-found";
  const status = mergeLife[merge.status].confirm;
  if (merge.version !== version || !status) return "changed-meanwhile";
  if (!mayConfirm(merge, actor.id)) return "not-yours";

  const { keptResidentId, mergedResidentId } = merge;
  const records = await lockRecords(deps.db, [keptResidentId, mergedResidentId]);
  const [kept, merged] = [records.get(keptResidentId), records.get(mergedResidentId)];
  if (!kept || !merged || kept.mergedIntoId || merged.mergedIntoId || kept.version !== keptVersion || merged.version !== mergedVersion) return "changed-meanwhile";

  const moved = { ...(await listToMove(deps.db, mergedResidentId)), taken: takenOver(kept.facts, merged.facts) };
  await moveRecords(deps.db, { from: mergedResidentId, to: keptResidentId, ...moved });
  await saveMergedInto(deps.db, mergedResidentId, keptResidentId);
  await saveJoinedFacts(deps.db, keptResidentId, joinedFacts(kept.facts, merged.facts));
  await endSessionsOf(deps.db, mergedResidentId);
  await saveMergeAnswer(deps, mergeId, { status, by: actor, moved });

  await tellBoth(deps, actor, both, { kind: "records_joined", mergeId });
  await tellDetails(deps, actor, { caseId: merge.keptCaseId, changed: Object.keys(moved.taken.after) as (keyof JoinedFacts)[], version: kept.version + 1 });
  await auditBoth(deps, actor, "records.join", both);
  for (const { id } of both) await refreshNextThing(deps, id);
  return "done";
}
