import { staffMay } from "#app/domain/appointments/appointment-status";
import { appointmentMoved } from "#app/domain/messages/appointment-wording";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { freeTimeOf, takeTime } from "#db/queries/appointments/free-times";
import { saveMoved } from "#db/queries/appointments/save-appointment";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { chooseMeeting, type ChosenTime, type TimeRefusal } from "./choose-meeting.server";
import { holdAppointmentOfCase } from "./hold-appointment.server";
import { messageAboutAppointment } from "./message-about-appointment.server";

/** Staff move an appointment to another time of the same adviser: the resident is told and answers anew, and the old time is free again. */
export async function moveAppointment(deps: Deps, actor: StaffActor, { caseRef, id, chosen }: { caseRef: string; id: string; chosen: ChosenTime }): Promise<"done" | "not-found" | "too-late" | TimeRefusal> {
  const held = await holdAppointmentOfCase(deps, caseRef, id);
  if (!held) return "not-found";
  const { mine, appointment } = held;
  if (!staffMay(appointment, deps.now()).move) return "too-late";
  const free = await chooseMeeting(deps, chosen, { mine, adviser: { id: appointment.staffId, name: appointment.staffName }, moving: appointment.id });
  if (typeof free === "string") return free;
  const { meeting, timeId } = free;
  await freeTimeOf(deps.db, appointment.id);
  if (timeId && !(await takeTime(deps.db, timeId, appointment.id))) throw new Error("a time that was held was taken");
  const moved = await saveMoved(deps.db, appointment.id, { ...meeting, where: meeting.way === appointment.way ? appointment.where : meeting.where }, null);
  await addCaseEvent(deps, { caseId: mine.id, kind: "appointment_moved", by: actor, details: { appointmentId: moved.id, startsAt: moved.startsAt.toISOString(), wasAt: appointment.startsAt.toISOString(), way: moved.way } });
  await appendAudit(deps, { streamId: mine.id, action: "appointment.move", by: actor, subject: mine.reference });
  await messageAboutAppointment(deps, moved, "appointment-moved", (about) => appointmentMoved({ ...about, toAnswer: true }));
  await refreshNextThing(deps, mine.id);
  return "done";
}
