import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { deleteReferralDraft, lockReferralDraft } from "#db/queries/referrals/drafts";
import { lockCaseForReferral } from "#db/queries/referrals/find-case-for-referral";

/** Throws a draft away. Nothing of it was ever sent, so nothing is told. */
export async function throwAwayDraft(deps: Deps, { caseRef, draftId }: { caseRef: string; draftId: string }): Promise<"done" | "not-found"> {
  const found = await lockCaseForReferral(deps.db, caseRef, londonDayOf(deps.now()));
  const draft = found && (await lockReferralDraft(deps.db, found.id, draftId));
  if (!draft) return "not-found";
  await deleteReferralDraft(deps.db, draft.id);
  await refreshNextThing(deps, draft.caseId);
  return "done";
}
