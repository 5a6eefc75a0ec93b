import { hasBegun } from "#app/domain/appointments/appointment-status";
import { appointmentCancelled } from "#app/domain/messages/appointment-wording";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { listPlacesToCancel, lockSession, saveSessionCancelled } from "#db/queries/appointments/group-sessions";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { callOff } from "./call-off.server";
import { messageAboutAppointment } from "./message-about-appointment.server";

/** A group session is called off, and each resident told, those among them whom this adviser does not see: so the service does it, for somebody who keeps the session's hub. */
export async function cancelSession(deps: Deps, actor: StaffActor, { sessionId, words }: { sessionId: string; words: string }): Promise<"done" | "not-found" | "too-late"> {
  const places = await listPlacesToCancel(deps.db, sessionId);
  // Cases before the session, as everywhere: whoever adds somebody takes them in this order.
  for (const { reference } of places) await lockCaseByReference(deps.db, reference);
  const session = await lockSession(deps.db, sessionId, actor.hubIds);
  if (!session) return "not-found";
  if (session.cancelledAt || hasBegun(session, deps.now())) return "too-late";
  await saveSessionCancelled(deps.db, sessionId, deps.now());
  for (const { appointment, reference } of await listPlacesToCancel(deps.db, sessionId)) {
    const { caseId } = appointment;
    await callOff(deps, actor, appointment, words);
    await appendAudit(deps, { streamId: caseId, action: "appointment.cancel", by: actor, subject: reference });
    await messageAboutAppointment(deps, appointment, "appointment-cancelled", appointmentCancelled);
    await refreshNextThing(deps, caseId);
  }
  return "done";
}
