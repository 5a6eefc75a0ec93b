import { placeFor } from "#app/domain/appointments/place";
import { appointmentBooked } from "#app/domain/messages/appointment-wording";
import type { ResidentActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { listPlannedOfCase } from "#db/queries/appointments/find-appointment";
import { lockFreeTime, takeTime } from "#db/queries/appointments/free-times";
import { insertAppointment } from "#db/queries/appointments/save-appointment";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { holdMyCase } from "./hold-appointment.server";
import { messageAboutAppointment } from "./message-about-appointment.server";
import { messageAdviserOfChange } from "./message-adviser-of-change.server";
import { mayTake } from "./times-for-resident.server";

export type Booked = { appointmentId: string } | "not-found" | "not-in-support" | "already" | "taken";

/** The resident takes a free time themselves, where none is planned. `taken` where somebody was quicker, or the time is none of theirs to take. */
export async function bookAppointment(deps: Deps, actor: ResidentActor, timeId: string): Promise<Booked> {
  const mine = await holdMyCase(deps, actor);
  if (!mine) return "not-found";
  if (mine.status !== "in_support") return "not-in-support";
  if ((await listPlannedOfCase(deps.db, mine.id, deps.now())).length > 0) return "already";
  const time = await lockFreeTime(deps.db, timeId);
  if (!time || !(await mayTake(deps, mine, time, { staffId: mine.leadId }))) return "taken";
  const { hubId, staffId, staffName, way, startsAt, minutes } = time;
  const made = await insertAppointment(deps, { caseId: mine.id, hubId, staffId, staffName, way, startsAt, minutes, where: placeFor(way, mine.hubAddress), bring: "", acceptedAt: deps.now() });
  if (!(await takeTime(deps.db, time.id, made.id))) throw new Error("a time that was held was taken");
  await addCaseEvent(deps, { caseId: mine.id, kind: "appointment_offered", by: actor, details: { appointmentId: made.id, startsAt: startsAt.toISOString(), way, booked: true } });
  await messageAboutAppointment(deps, made, "appointment-booked", appointmentBooked);
  await messageAdviserOfChange(deps, made, mine, "booked");
  await refreshNextThing(deps, mine.id);
  return { appointmentId: made.id };
}
