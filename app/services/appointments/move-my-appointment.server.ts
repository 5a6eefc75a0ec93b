import { residentMay } from "#app/domain/appointments/appointment-status";
import { placeFor } from "#app/domain/appointments/place";
import { appointmentMoved } from "#app/domain/messages/appointment-wording";
import type { ResidentActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { freeTimeOf, lockFreeTime, takeTime } from "#db/queries/appointments/free-times";
import { saveMoved } from "#db/queries/appointments/save-appointment";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { holdMyAppointment } from "./hold-appointment.server";
import { messageAboutAppointment } from "./message-about-appointment.server";
import { messageAdviserOfChange } from "./message-adviser-of-change.server";
import { mayTake } from "./times-for-resident.server";

export type MovedByResident = "done" | "not-found" | "too-late" | "taken";

/** The resident takes another free time: the old one is free again in the same transaction, and nothing changes where somebody was quicker. */
export async function moveMyAppointment(deps: Deps, actor: ResidentActor, { id, timeId }: { id: string; timeId: string }): Promise<MovedByResident> {
  const held = await holdMyAppointment(deps, actor, id);
  if (!held) return "not-found";
  const { mine, appointment } = held;
  if (!residentMay(appointment, deps.now()).move) return "too-late";
  const time = await lockFreeTime(deps.db, timeId);
  if (!time || !(await mayTake(deps, mine, time, { staffId: appointment.staffId, moving: appointment.id }))) return "taken";
  await freeTimeOf(deps.db, appointment.id);
  if (!(await takeTime(deps.db, time.id, appointment.id))) throw new Error("a time that was held was taken");
  const { hubId, staffId, staffName, way, startsAt, minutes } = time;
  const moved = await saveMoved(deps.db, appointment.id, { hubId, staffId, staffName, way, startsAt, minutes, where: way === appointment.way ? appointment.where : placeFor(way, mine.hubAddress) }, deps.now());
  await addCaseEvent(deps, { caseId: mine.id, kind: "appointment_moved", by: actor, details: { appointmentId: moved.id, startsAt: startsAt.toISOString(), wasAt: appointment.startsAt.toISOString(), way } });
  await messageAboutAppointment(deps, moved, "appointment-moved", (about) => appointmentMoved({ ...about, toAnswer: false }));
  await messageAdviserOfChange(deps, moved, mine, "moved");
  // Whoever they were to meet before does not wait for them.
  if (staffId !== appointment.staffId) await messageAdviserOfChange(deps, appointment, mine, "moved");
  await refreshNextThing(deps, mine.id);
  return "done";
}
