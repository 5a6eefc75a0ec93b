import type { StaffActor } from "#app/domain/people/actor";
import { shareableFields, type ShareableField } from "#app/domain/referrals/referral";
import type { Deps } from "#app/platform/deps.server";
import { findReferralOfCase } from "#db/queries/referrals/find-referral";
import { listReferralGoals } from "#db/queries/referrals/goals";
import { saveDraft } from "./save-draft.server";

/**
 * Begins the next draft from a referral that came to nothing, to one or more of the next fitting services: what was shared, the note and the
 * goals are carried over, the agreement is not. The resident agreed to that provider, and is asked about the next.
 */
export async function startDraftAfterNo(deps: Deps, actor: StaffActor, { caseRef, referralRef, serviceIds }: { caseRef: string; referralRef: string; serviceIds: readonly string[] }): Promise<Awaited<ReturnType<typeof saveDraft>>> {
  const before = await findReferralOfCase(deps.db, caseRef, referralRef);
  if (!before) return "not-found";
  const { shared, id } = before.referral;
  const fields = shareableFields.filter((field): field is ShareableField => shared.some(({ key }) => key === field));
  const goals = await listReferralGoals(deps.db, id);
  return saveDraft(deps, actor, { caseRef, serviceIds, fields, note: shared.find(({ key }) => key === "note")?.value ?? "", goals: goals.map(({ words }) => words), starts: {}, agreedOn: undefined, way: undefined });
}
