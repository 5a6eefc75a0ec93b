import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { permissionTakenBack } from "#app/domain/messages/lead-wording";
import type { ResidentActor, StaffActor } from "#app/domain/people/actor";
import { isOpen } from "#app/domain/referrals/referral";
import { canWithdraw, permissionState } from "#app/domain/sharing/permission";
import type { Deps } from "#app/platform/deps.server";
import { messageLead } from "#app/services/cases/message-lead.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { returnIfNobodyIsLeft } from "#app/services/referrals/return-if-nobody-is-left.server";
import { takeBackReferral } from "#app/services/referrals/take-back-referral.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { hideFromProvider, lockReferral } from "#db/queries/referrals/change-referral";
import { lockMyCase } from "#db/queries/resident/lock-my-case";
import { lockPermission, savePermissionWithdrawn } from "#db/queries/sharing/permissions";

/**
 * Takes a permission back: the resident online, or an adviser at their word. A referral that rests on it ends in the same
 * transaction, its provider is told, and sees nothing of it from then on. Withdrawing twice is done once.
 */
export async function withdrawPermission(deps: Deps, actor: StaffActor | ResidentActor, { caseId, permissionId }: { caseId: string; permissionId: string }): Promise<"done" | "not-found" | "over-already"> {
  // The case first, as everybody does who changes anything of it.
  const ofCase = await lockMyCase(deps.db, caseId);
  const found = ofCase && (await lockPermission(deps.db, ofCase.id, permissionId));
  if (!found) return "not-found";
  const { permission } = found;
  if (!canWithdraw(permissionState({ ...permission, providerUntilOn: found.referral?.providerUntilOn }, londonDayOf(deps.now())))) return "over-already";

  await savePermissionWithdrawn(deps, permission.id, actor.name);
  await addCaseEvent(deps, { caseId, kind: "permission_withdrawn", by: actor, details: { permissionId: permission.id, recipient: permission.recipientName } });
  await appendAudit(deps, { streamId: caseId, action: "permission.withdraw", by: actor, subject: permission.recipientName });
  if (permission.referralId) await endReferral(deps, actor, permission.referralId);
  if (actor.kind === "resident") await messageLead(deps, caseId, "permission-taken-back", (about) => permissionTakenBack({ ...about, recipient: permission.recipientName, referral: permission.referralId !== null }));
  await refreshNextThing(deps, caseId);
  return "done";
}

async function endReferral(deps: Deps, actor: StaffActor | ResidentActor, referralId: string): Promise<void> {
  const referral = await lockReferral(deps.db, referralId);
  if (!referral) return;
  if (isOpen(referral.referral.status)) {
    await takeBackReferral(deps, actor, referral, { reason: "resident_changed_mind", words: "", hideNow: true });
    await returnIfNobodyIsLeft(deps, referral, "resident_changed_mind");
  } else await hideFromProvider(deps, referralId);
}
