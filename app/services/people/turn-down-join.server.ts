import type { StaffActor } from "#app/domain/people/actor";
import { mayConfirm, mayWithdraw } from "#app/domain/people/join-records";
import { mergeLife } from "#app/domain/people/merge";
import type { Deps } from "#app/platform/deps.server";
import { lockCasesOfMerge } from "#db/queries/people/lock-both-cases";
import { lockMerge, saveMergeAnswer } from "#db/queries/people/merges";
import { saveVerdict } from "#db/queries/people/possible-duplicates";
import { auditBoth } from "./about-joining";

/**
 * A proposal that does not go through: taken back by whoever made it, or rejected by somebody else, with words. The two are shown as
 * possible duplicates again, until somebody says that they are not the same.
 */
export async function turnDownJoin(deps: Deps, actor: StaffActor, { mergeId, version, happening, words }: { mergeId: string; version: number; happening: "reject" | "withdraw"; words: string }): Promise<"done" | "not-found" | "not-yours" | "changed-meanwhile"> {
  const both = await lockCasesOfMerge(deps.db, mergeId);
  const merge = both && (await lockMerge(deps.db, mergeId));
  if (!merge) return "not-found";
  const status = mergeLife[merge.status][happening];
  if (merge.version !== version || !status) return "changed-meanwhile";
  if (happening === "withdraw" ? !mayWithdraw(merge, actor.id) : !mayConfirm(merge, actor.id)) return "not-yours";
  await saveMergeAnswer(deps, mergeId, { status, by: actor, words });
  await saveVerdict(deps, [merge.keptResidentId, merge.mergedResidentId], undefined);
  await auditBoth(deps, actor, `records.${happening}`, both);
  return "done";
}
