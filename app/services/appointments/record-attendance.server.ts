import { staffMay } from "#app/domain/appointments/appointment-status";
import { NotOnTheTeam } from "#app/domain/cases/team";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { lockAppointment } from "#db/queries/appointments/find-appointment";
import { lockSeenCase } from "#db/queries/cases/find-case-by-reference";
import { isUuid } from "#db/queries/is-uuid";
import { keepAttendance, type Attended } from "./keep-attendance.server";

/** Whether they came, once the appointment has begun: recorded by the team, or by whoever kept it with them. */
export async function recordAttendance(deps: Deps, actor: StaffActor, { caseRef, id, ...attended }: { caseRef: string; id: string } & Attended): Promise<"done" | "not-found" | "not-yet"> {
  const held = isUuid(id) ? await lockSeenCase(deps.db, caseRef) : undefined;
  const appointment = held && (await lockAppointment(deps.db, { id, caseId: held.id }));
  if (!appointment) return "not-found";
  if (!held.onTeam && actor.id !== appointment.staffId && actor.id !== appointment.secondStaffId) throw new NotOnTheTeam(held.reference);
  if (!staffMay(appointment, deps.now()).record) return "not-yet";
  await keepAttendance(deps, actor, held, appointment, attended);
  return "done";
}
