import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import type { Appointment } from "#db/queries/appointments/find-appointment";
import { freeTimeOf } from "#db/queries/appointments/free-times";
import { saveCancelled } from "#db/queries/appointments/save-appointment";
import { addCaseEvent } from "#db/queries/cases/add-case-event";

/** One appointment is called off by the service: its time is free again, and the story says so. Telling the resident is left to the verb: one appointment, a series and a group say it in different words. */
export async function callOff(deps: Deps, actor: StaffActor, { id, caseId, startsAt, way }: Pick<Appointment, "id" | "caseId" | "startsAt" | "way">, words: string): Promise<void> {
  await freeTimeOf(deps.db, id);
  await saveCancelled(deps.db, id, { cancelledAt: deps.now(), cancelledBy: "service", cancelReason: null, cancelWords: words });
  await addCaseEvent(deps, { caseId, kind: "appointment_cancelled", by: actor, details: { appointmentId: id, startsAt: startsAt.toISOString(), way, by: "service", words } });
}
