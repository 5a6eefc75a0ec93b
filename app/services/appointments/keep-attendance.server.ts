import type { Attendance, AttendanceReason } from "#app/domain/appointments/appointment";
import { hasMet } from "#app/domain/appointments/appointment-status";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { keepFirstMeeting, type CaseHeld } from "#app/services/cases/keep-first-meeting.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import type { Appointment } from "#db/queries/appointments/find-appointment";
import { saveAttendance } from "#db/queries/appointments/save-appointment";
import { addCaseEvent } from "#db/queries/cases/add-case-event";

export interface Attended {
  attendance: Attendance;
  /** Why they did not come or came late; not kept of somebody who came in time. */
  reason?: AttendanceReason | undefined;
  words: string;
}

/**
 * Writes down whether they came, of an appointment that is held and has begun. Written again, the later word counts, what it was before
 * stands in the story, and nobody is told. The first one they came to is their first meeting, where none is recorded.
 */
export async function keepAttendance(deps: Deps, actor: StaffActor, held: CaseHeld, appointment: Appointment, { attendance, reason: given, words }: Attended): Promise<void> {
  const on = londonDayOf(appointment.startsAt);
  const reason = attendance === "attended" ? undefined : given;
  await saveAttendance(deps.db, appointment.id, { attendance, attendanceReason: reason ?? null, attendanceWords: words, attendanceRecordedAt: deps.now(), attendanceRecordedBy: actor.name });
  const was = appointment.attendance !== null && appointment.attendance !== attendance && appointment.attendance;
  await addCaseEvent(deps, {
    caseId: held.id, kind: "appointment_kept", happenedOn: on, by: actor,
    details: { appointmentId: appointment.id, startsAt: appointment.startsAt.toISOString(), way: appointment.way, attendance, ...(reason && { reason }), ...(was && { was }), ...(words && { words }) },
  });
  await appendAudit(deps, { streamId: held.id, action: "appointment.record", by: actor, subject: held.reference });
  // Refused where they had met before: then there is nothing to write.
  if (hasMet(attendance)) await keepFirstMeeting(deps, actor, held, { metOn: on, way: appointment.way === "home" ? "home_visit" : appointment.way, words: "" });
  await refreshNextThing(deps, held.id);
}
