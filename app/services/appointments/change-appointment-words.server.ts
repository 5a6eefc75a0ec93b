import { staffMay } from "#app/domain/appointments/appointment-status";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { saveWords } from "#db/queries/appointments/save-appointment";
import { holdAppointmentOfCase } from "./hold-appointment.server";

/** Where or how to join, and what to bring: what the resident reads of an appointment to come. */
export async function changeAppointmentWords(deps: Deps, actor: StaffActor, { caseRef, id, where, bring }: { caseRef: string; id: string; where: string; bring: string }): Promise<"done" | "not-found" | "too-late"> {
  const held = await holdAppointmentOfCase(deps, caseRef, id);
  if (!held) return "not-found";
  if (!staffMay(held.appointment, deps.now()).move) return "too-late";
  await saveWords(deps.db, held.appointment.id, { where, bring });
  await appendAudit(deps, { streamId: held.mine.id, action: "appointment.change", by: actor, subject: held.mine.reference });
  return "done";
}
