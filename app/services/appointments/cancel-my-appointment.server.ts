import type { ResidentCancelReason } from "#app/domain/appointments/appointment";
import { residentMay } from "#app/domain/appointments/appointment-status";
import type { ResidentActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { freeTimeOf } from "#db/queries/appointments/free-times";
import { saveCancelled } from "#db/queries/appointments/save-appointment";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { holdMyAppointment } from "./hold-appointment.server";
import { messageAdviserOfChange } from "./message-adviser-of-change.server";

/** The resident calls it off, with why: its time is free for others at once, and the adviser hears of it. */
export async function cancelMyAppointment(deps: Deps, actor: ResidentActor, { id, reason, words }: { id: string; reason: ResidentCancelReason; words: string }): Promise<"done" | "not-found" | "too-late"> {
  const held = await holdMyAppointment(deps, actor, id);
  if (!held) return "not-found";
  const { mine, appointment } = held;
  if (!residentMay(appointment, deps.now()).cancel) return "too-late";
  await freeTimeOf(deps.db, appointment.id);
  await saveCancelled(deps.db, appointment.id, { cancelledAt: deps.now(), cancelledBy: "resident", cancelReason: reason, cancelWords: words });
  await addCaseEvent(deps, { caseId: mine.id, kind: "appointment_cancelled", by: actor, details: { appointmentId: appointment.id, startsAt: appointment.startsAt.toISOString(), way: appointment.way, by: "resident", reason, ...(words && { words }) } });
  await messageAdviserOfChange(deps, appointment, mine, "cancelled");
  await refreshNextThing(deps, mine.id);
  return "done";
}
