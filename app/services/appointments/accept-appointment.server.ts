import { residentMay } from "#app/domain/appointments/appointment-status";
import type { ResidentActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { saveAccepted } from "#db/queries/appointments/save-appointment";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { holdMyAppointment } from "./hold-appointment.server";

/** The resident says that they will come. `too-late` once it has begun, is accepted already or is called off. */
export async function acceptAppointment(deps: Deps, actor: ResidentActor, id: string): Promise<"done" | "not-found" | "too-late"> {
  const held = await holdMyAppointment(deps, actor, id);
  if (!held) return "not-found";
  const { mine, appointment } = held;
  if (!residentMay(appointment, deps.now()).accept) return "too-late";
  await saveAccepted(deps.db, appointment.id, deps.now());
  await addCaseEvent(deps, { caseId: mine.id, kind: "appointment_accepted", by: actor, details: { appointmentId: appointment.id, startsAt: appointment.startsAt.toISOString(), way: appointment.way } });
  await refreshNextThing(deps, mine.id);
  return "done";
}
