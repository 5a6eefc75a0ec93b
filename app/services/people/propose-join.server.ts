import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { insertMerge, findStandingMerge } from "#db/queries/people/merges";
import { lockBothCases } from "#db/queries/people/lock-both-cases";
import { saveVerdict } from "#db/queries/people/possible-duplicates";
import { auditBoth } from "./about-joining";

interface Proposal {
  keptRef: string;
  mergedRef: string;
  /** Why they are one person, for whoever confirms it. */
  words: string;
}

export type ProposeAnswer = { mergeId: string } | "not-found" | "same-record" | "already-proposed";

/** Proposes that two cases are of one person, the record of the first to be kept. Nothing is moved until a second member of staff confirms it. */
export async function proposeJoin(deps: Deps, actor: StaffActor, { keptRef, mergedRef, words }: Proposal): Promise<ProposeAnswer> {
  const both = await lockBothCases(deps.db, keptRef, mergedRef);
  if (!both) return "not-found";
  const [kept, merged] = both;
  if (kept.residentId === merged.residentId) return "same-record";
  if (await findStandingMerge(deps.db, [kept.residentId, merged.residentId], ["proposed"])) return "already-proposed";
  const mergeId = await insertMerge(deps, { keptResidentId: kept.residentId, mergedResidentId: merged.residentId, keptCaseId: kept.id, mergedCaseId: merged.id, words, proposedBy: actor.id, proposedByName: actor.name });
  await saveVerdict(deps, [kept.residentId, merged.residentId], { verdict: "same", by: actor });
  await auditBoth(deps, actor, "records.propose", both);
  return { mergeId };
}
