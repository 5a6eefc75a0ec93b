import { wordsIn } from "#app/content/resident/catalogue";
import { withoutMarks } from "#app/content/resident/translation";
import { calendarFile } from "#app/domain/appointments/calendar-file";
import type { Language } from "#app/domain/people/language";
import type { SafeContact } from "#app/domain/people/safe-contact";
import { service } from "#app/platform/service.server";
import type { Appointment } from "#db/queries/appointments/find-appointment";

interface Reader {
  safeContact: SafeContact;
  language: Language;
}

/** The calendar file of an appointment, or of all of a series. It says where to go only to whom messages may say something, and never which group it is: a calendar is read over shoulders. */
export function calendarFileOf(appointments: Appointment | readonly Appointment[], { safeContact, language }: Reader, now: Date): string {
  const summary = withoutMarks(wordsIn(language).appointments.calendarSummary);
  const all = "id" in appointments ? [appointments] : appointments;
  const entries = all.map(({ id, sequence, startsAt, minutes, cancelledAt, way, where }) => ({
    uid: `${id}@${service().placeId}`, sequence, startsAt, minutes, cancelled: cancelledAt !== null, summary, ...(way === "in_person" && !safeContact.contentFree && where ? { location: where } : {}),
  }));
  return calendarFile(entries, now);
}
