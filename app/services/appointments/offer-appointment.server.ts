import { appointmentOffered } from "#app/domain/messages/appointment-wording";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { findWhoBooks } from "#db/queries/appointments/find-who-books";
import { takeTime } from "#db/queries/appointments/free-times";
import { insertAppointment } from "#db/queries/appointments/save-appointment";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { chooseMeeting, type ChosenTime, type TimeRefusal } from "./choose-meeting.server";
import { messageAboutAppointment } from "./message-about-appointment.server";

export interface NewAppointment {
  caseRef: string;
  chosen: ChosenTime;
  /** Where, or how to join, in place of the hub's address; empty for that. */
  where: string;
  bring: string;
  /** A second adviser at the meeting, whose diary is theirs to keep. */
  second?: { id: string; name: string };
  /** What else is kept with it, once it is made. */
  made?: (id: string) => Promise<void>;
}

/** An adviser gives the resident an appointment with themselves: at a free time of their own or at any other. It waits for the resident's answer. */
export async function offerAppointment(deps: Deps, actor: StaffActor, { caseRef, chosen, where, bring, second, made: keep }: NewAppointment): Promise<"done" | "not-found" | "not-in-support" | TimeRefusal> {
  const found = await lockCaseByReference(deps.db, caseRef);
  const mine = found && (await findWhoBooks(deps.db, found.id));
  if (!mine) return "not-found";
  if (mine.status !== "in_support") return "not-in-support";
  const free = await chooseMeeting(deps, chosen, { mine, adviser: actor });
  if (typeof free === "string") return free;
  const { meeting, timeId } = free;
  const made = await insertAppointment(deps, { ...meeting, caseId: mine.id, where: where || meeting.where, bring, acceptedAt: null, ...(second && { secondStaffId: second.id, secondStaffName: second.name }) });
  await keep?.(made.id);
  if (timeId && !(await takeTime(deps.db, timeId, made.id))) throw new Error("a time that was held was taken");
  await addCaseEvent(deps, { caseId: mine.id, kind: "appointment_offered", by: actor, details: { appointmentId: made.id, startsAt: made.startsAt.toISOString(), way: made.way } });
  await appendAudit(deps, { streamId: mine.id, action: "appointment.offer", by: actor, subject: mine.reference });
  await messageAboutAppointment(deps, made, "appointment-offered", appointmentOffered);
  await refreshNextThing(deps, mine.id);
  return "done";
}
