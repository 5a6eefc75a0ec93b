import { addMonths, londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ResidentActor } from "#app/domain/people/actor";
import { canWithdraw, longestPermissionMonths, permissionState, whyNotUntil } from "#app/domain/sharing/permission";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockMyCase } from "#db/queries/resident/lock-my-case";
import { lockPermission, savePermissionEnd } from "#db/queries/sharing/permissions";

export type EndAnswer = "done" | "not-found" | "over-already" | "ends-in-the-past" | "too-far-off";

/** The resident says until when a permission holds; without a day, until they take it back. */
export async function changePermissionEnd(deps: Deps, actor: ResidentActor, { caseId, permissionId, untilOn }: { caseId: string; permissionId: string; untilOn: CalendarDay | undefined }): Promise<EndAnswer> {
  const ofCase = await lockMyCase(deps.db, caseId);
  const found = ofCase && (await lockPermission(deps.db, ofCase.id, permissionId));
  if (!found) return "not-found";
  const today = londonDayOf(deps.now());
  const { permission } = found;
  if (!canWithdraw(permissionState({ ...permission, providerUntilOn: found.referral?.providerUntilOn }, today))) return "over-already";
  const refused = whyNotUntil(untilOn, today, addMonths(today, longestPermissionMonths));
  if (refused) return refused;
  await savePermissionEnd(deps.db, permission.id, untilOn ?? null);
  await addCaseEvent(deps, { caseId, kind: "permission_given", by: actor, details: { permissionId: permission.id, recipient: permission.recipientName, ...(untilOn && { untilOn }) } });
  await appendAudit(deps, { streamId: caseId, action: "permission.change", by: actor, subject: permission.recipientName });
  return "done";
}
