import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { lockBothCases } from "#db/queries/people/lock-both-cases";
import { findStandingMerge } from "#db/queries/people/merges";
import { saveVerdict } from "#db/queries/people/possible-duplicates";
import { auditBoth } from "./about-joining";

/** Two cases are of two people: they are not shown beside each other again, to anybody who sees both. A proposal that waits must be answered first. */
export async function sayNotTheSame(deps: Deps, actor: StaffActor, { caseRef, otherRef, words }: { caseRef: string; otherRef: string; words: string }): Promise<"done" | "not-found" | "same-record" | "already-proposed"> {
  const both = await lockBothCases(deps.db, caseRef, otherRef);
  if (!both) return "not-found";
  const [one, other] = both;
  if (one.residentId === other.residentId) return "same-record";
  if (await findStandingMerge(deps.db, [one.residentId, other.residentId], ["proposed"])) return "already-proposed";
  await saveVerdict(deps, [one.residentId, other.residentId], { verdict: "not_same", by: actor, words });
  await auditBoth(deps, actor, "records.not-the-same", both);
  return "done";
}
