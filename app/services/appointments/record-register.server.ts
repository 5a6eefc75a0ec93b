import { staffMay } from "#app/domain/appointments/appointment-status";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { lockAppointment } from "#db/queries/appointments/find-appointment";
import { findSession, listRegister } from "#db/queries/appointments/group-sessions";
import { lockSeenCase } from "#db/queries/cases/find-case-by-reference";
import { keepAttendance, type Attended } from "./keep-attendance.server";

export interface RegisterLine extends Attended {
  appointmentId: string;
  /** The version the page showed. */
  version: number;
}

/**
 * Keeps the register of a group session: whether each came, all at once. Only of those this adviser sees; a line that says what is
 * recorded already changes nothing. `changed-meanwhile` where a colleague wrote one of them since the page was made: nothing is saved then.
 */
export async function recordRegister(deps: Deps, actor: StaffActor, { sessionId, lines }: { sessionId: string; lines: readonly RegisterLine[] }): Promise<{ recorded: number } | "not-found" | "not-yet" | "changed-meanwhile"> {
  const session = await findSession(deps.db, sessionId, actor.hubIds);
  if (!session) return "not-found";
  const register = (await listRegister(deps.db, sessionId)).toSorted((a, b) => a.caseId.localeCompare(b.caseId));
  let recorded = 0;
  for (const { id, reference } of register) {
    const line = lines.find(({ appointmentId }) => appointmentId === id);
    const held = line && (await lockSeenCase(deps.db, reference));
    const appointment = held && (await lockAppointment(deps.db, { id, caseId: held.id }));
    if (!appointment) continue;
    const reason = line.attendance === "attended" ? undefined : line.reason;
    if (appointment.attendance === line.attendance && appointment.attendanceReason === (reason ?? null)) continue;
    if (appointment.version !== line.version) return "changed-meanwhile";
    if (!staffMay(appointment, deps.now()).record) return "not-yet";
    await keepAttendance(deps, actor, held, appointment, { ...line, reason });
    recorded += 1;
  }
  return { recorded };
}
