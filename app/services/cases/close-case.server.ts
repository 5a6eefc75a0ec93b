import { applicationLife } from "#app/domain/applications/application";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { caseLife, type CloseReason } from "#app/domain/cases/case";
import { withdrawnAs, type OwnCloseReason } from "#app/domain/cases/own-close";
import { caseClosed } from "#app/domain/messages/wording";
import type { ResidentActor, StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { tellReferrer } from "#app/services/referrers/tell-referrer.server";
import { takeBackReferral } from "#app/services/referrals/take-back-referral.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { endEnrolments, listOpenEnrolments, saveCaseClosed } from "#db/queries/cases/change-case";
import { cancelComingAppointments, closeOpenEntries, listOpenReferralIds, withdrawDocumentRequests } from "#db/queries/cases/end-what-waits";
import { hideFromProviders, lockReferral } from "#db/queries/referrals/change-referral";
import { lockMyCase } from "#db/queries/resident/lock-my-case";
import { endPermissionsOfCase } from "#db/queries/sharing/permissions";
import { findApplicationOfCase } from "#db/queries/triage/find-triage-entry";
import { saveApplicationStatus } from "#db/queries/triage/save-triage-decision";
import { messageResident } from "./message-resident.server";
import { refreshNextThing } from "./refresh-next-thing.server";

export interface Closing {
  caseId: string;
  reason: CloseReason;
  /** What the resident said, where it is they who close it. */
  why?: OwnCloseReason;
  words: string;
}

/**
 * Closes a case with everything that waits in it: turns in triage, offers, open referrals (their providers are told), meetings to
 * come, documents asked for, what may be shared. The plan stays as it is, to be read. By whoever sees the case: an adviser, or the resident.
 */
export async function closeCase(deps: Deps, by: StaffActor | ResidentActor, { caseId, reason, why, words }: Closing): Promise<"done" | "not-found" | "closed-already"> {
  const held = await lockMyCase(deps.db, caseId);
  if (!held) return "not-found";
  const status = caseLife[held.status].close;
  if (!status) return "closed-already";
  const today = londonDayOf(deps.now());

  await endApplication(deps, caseId);
  await endOffers(deps, by, caseId);
  await endReferrals(deps, by, caseId, withdrawnAs(reason, why));
  await callOffAppointments(deps, by, caseId);
  await withdrawDocumentRequests(deps, caseId);
  await endPermissionsOfCase(deps.db, caseId, today);

  await saveCaseClosed(deps.db, caseId, { status, closedOn: today, closeReason: reason });
  await addCaseEvent(deps, { caseId, kind: "case_closed", by, details: { reason, ...(why && { why }), ...(words && { words }) } });
  await appendAudit(deps, { streamId: caseId, action: "case.close", by, subject: held.reference, reason });
  // Whoever said no to what somebody else asked for has just been told on the page.
  if (reason !== "objected") await messageResident(deps, caseId, "case-closed", caseClosed);
  await tellReferrer(deps, caseId, "closed");
  await refreshNextThing(deps, caseId);
  return "done";
}

async function endApplication(deps: Deps, caseId: string): Promise<void> {
  const application = await findApplicationOfCase(deps.db, caseId);
  const status = application && applicationLife[application.status].close;
  if (status) await saveApplicationStatus(deps.db, application.id, status);
  await closeOpenEntries(deps, caseId);
}

async function endOffers(deps: Deps, by: StaffActor | ResidentActor, caseId: string): Promise<void> {
  const spells = await listOpenEnrolments(deps.db, caseId);
  await endEnrolments(deps.db, spells.map(({ id }) => id), londonDayOf(deps.now()));
  for (const { offer } of spells) await addCaseEvent(deps, { caseId, kind: "offer_ended", by, details: { offer, why: "The case is closed" } });
}

async function endReferrals(deps: Deps, by: StaffActor | ResidentActor, caseId: string, reason: ReturnType<typeof withdrawnAs>): Promise<void> {
  for (const { id } of await listOpenReferralIds(deps.db, caseId)) {
    const referral = await lockReferral(deps.db, id);
    if (referral) await takeBackReferral(deps, by, referral, { reason, words: "" });
  }
  await hideFromProviders(deps, caseId);
}

async function callOffAppointments(deps: Deps, by: StaffActor | ResidentActor, caseId: string): Promise<void> {
  const canceller = by.kind === "resident" ? "resident" : "service";
  for (const { id, startsAt, way } of await cancelComingAppointments(deps, caseId, canceller)) {
    await addCaseEvent(deps, { caseId, kind: "appointment_cancelled", by, details: { appointmentId: id, startsAt: startsAt.toISOString(), way, by: canceller, ...(canceller === "resident" && { reason: "no_longer_needed" }) } });
  }
}
