import { staffMay } from "#app/domain/appointments/appointment-status";
import { appointmentCancelled } from "#app/domain/messages/appointment-wording";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { callOff } from "./call-off.server";
import { holdAppointmentOfCase } from "./hold-appointment.server";
import { messageAboutAppointment } from "./message-about-appointment.server";

/** The service calls it off, with words for the resident, who is told at once. Its time is free again. */
export async function cancelAppointment(deps: Deps, actor: StaffActor, { caseRef, id, words }: { caseRef: string; id: string; words: string }): Promise<"done" | "not-found" | "too-late"> {
  const held = await holdAppointmentOfCase(deps, caseRef, id);
  if (!held) return "not-found";
  const { mine, appointment } = held;
  if (!staffMay(appointment, deps.now()).cancel) return "too-late";
  await callOff(deps, actor, appointment, words);
  await appendAudit(deps, { streamId: mine.id, action: "appointment.cancel", by: actor, subject: mine.reference });
  await messageAboutAppointment(deps, appointment, "appointment-cancelled", appointmentCancelled);
  await refreshNextThing(deps, mine.id);
  return "done";
}
