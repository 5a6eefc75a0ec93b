import { linkEndsAt } from "#app/domain/appointments/appointment-status";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { AboutAppointment } from "#app/domain/messages/appointment-wording";
import type { Message } from "#app/domain/messages/wording";
import { inLanguage } from "#app/domain/people/language";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { hashOfToken, tokenFrom } from "#app/services/referrals/link-token.server";
import { insertCalendarLink } from "#db/queries/appointments/calendar-links";
import type { Appointment } from "#db/queries/appointments/find-appointment";

const calendar = "((calendar))";

/**
 * Writes to the resident about an appointment. A message that may say what it is about carries a link to the calendar file that works
 * without signing in, for a short time; its address stands only among the message's secrets.
 */
export async function messageAboutAppointment(deps: Deps, appointment: Appointment, template: string, say: (about: AboutAppointment) => Message): Promise<void> {
  const { id, caseId, startsAt, way, where } = appointment;
  const token = tokenFrom(deps.randomBytes(32));
  const link = { named: false };
  await messageResident(deps, caseId, template, (to, { weekday, time, code }) => {
    const when = to.words.appointment.at(weekday(londonDayOf(startsAt)), time(startsAt));
    const message = say({ ...to, when, way, where, calendar });
    link.named = message.body.includes(calendar);
    return link.named ? { ...message, secrets: { calendar: `${service().settings.APP_ORIGIN}${inLanguage(`/calendar/${token}`, code)}` } } : message;
  });
  if (link.named) await insertCalendarLink(deps, { caseId, aboutId: id, tokenHash: hashOfToken(token), expiresAt: linkEndsAt(appointment, deps.now()) });
}
