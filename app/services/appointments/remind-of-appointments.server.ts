import { isTimeToRemind, isToBeReminded } from "#app/domain/appointments/reminder";
import { addDays } from "#app/domain/calendar/calendar-day";
import { londonDaySpan } from "#app/domain/calendar/london-time";
import { appointmentReminder } from "#app/domain/messages/appointment-wording";
import type { Deps } from "#app/platform/deps.server";
import { now, today } from "#app/platform/service.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { oneByOne } from "#app/services/referrals/one-by-one.server";
import { asService } from "#db/client.server";
import { listAppointmentsToRemind, takeAppointment } from "#db/queries/appointments/find-appointment";
import { saveReminded } from "#db/queries/appointments/save-appointment";
import { messageAboutAppointment } from "./message-about-appointment.server";

/** Reminds once; `false` where it was moved, called off or reminded of meanwhile, or another worker has it. */
export async function remindOfAppointment(deps: Deps, id: string): Promise<boolean> {
  const appointment = await takeAppointment(deps.db, id);
  if (!appointment || !isToBeReminded(appointment, deps.now())) return false;
  await messageAboutAppointment(deps, appointment, "appointment-reminder", appointmentReminder);
  await saveReminded(deps.db, appointment.id, deps.now());
  await refreshNextThing(deps, appointment.caseId);
  return true;
}

/** Reminds everybody of tomorrow's appointments for whom it is a safe hour, each in a transaction of its own, and returns how many. Running it again, or twice at once, reminds nobody twice. */
export async function remindOfAppointments(): Promise<number> {
  const tomorrow = addDays(today(), 1);
  const due = await asService((db) => listAppointmentsToRemind(db, londonDaySpan(tomorrow, addDays(tomorrow, 1))));
  return oneByOne(due.filter(({ safeContact }) => isTimeToRemind(safeContact, now())).map(({ id }) => id), remindOfAppointment);
}
