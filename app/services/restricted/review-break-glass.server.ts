import { mayReview, type BreakGlassVerdict } from "#app/domain/cases/restriction";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { lockBreakGlass, saveReview } from "#db/queries/cases/break-glass";
import { isUuid } from "#db/queries/is-uuid";

/** A manager says whether opening a restricted case without leave was right. Never of their own; once. */
export async function reviewBreakGlass(deps: Deps, actor: StaffActor, { id, verdict, words }: { id: string; verdict: BreakGlassVerdict; words: string }): Promise<"done" | "not-found" | "their-own" | "reviewed-already"> {
  const found = isUuid(id) ? await lockBreakGlass(deps.db, id) : undefined;
  if (!found) return "not-found";
  if (!mayReview(actor, found)) return "their-own";
  if (found.reviewedAt) return "reviewed-already";
  await saveReview(deps, id, actor, { verdict, words });
  await appendAudit(deps, { streamId: found.caseId, action: "break-glass.review", by: actor, subject: found.staffName, reason: verdict });
  return "done";
}
