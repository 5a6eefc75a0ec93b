import { linkEndsAt } from "#app/domain/appointments/appointment-status";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { AboutSeries } from "#app/domain/messages/appointment-wording";
import type { Message } from "#app/domain/messages/wording";
import { inLanguage } from "#app/domain/people/language";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import { messageResident } from "#app/services/cases/message-resident.server";
import { hashOfToken, tokenFrom } from "#app/services/referrals/link-token.server";
import { insertCalendarLink } from "#db/queries/appointments/calendar-links";
import type { Appointment } from "#db/queries/appointments/find-appointment";

const calendar = "((calendar))";

/** Writes to the resident about all of a series at once: one message, and one calendar file for all of them. */
export async function messageAboutSeries(deps: Deps, series: readonly Appointment[], template: string, say: (about: AboutSeries) => Message): Promise<void> {
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last) return;
  const { caseId, way, where } = first;
  const token = tokenFrom(deps.randomBytes(32));
  const link = { named: false };
  await messageResident(deps, caseId, template, (to, { weekday, time, code }) => {
    const times = series.map(({ startsAt }) => to.words.appointment.at(weekday(londonDayOf(startsAt)), time(startsAt)));
    const message = say({ ...to, times, way, where, calendar });
    link.named = message.body.includes(calendar);
    return link.named ? { ...message, secrets: { calendar: `${service().settings.APP_ORIGIN}${inLanguage(`/calendar/${token}`, code)}` } } : message;
  });
  if (link.named) await insertCalendarLink(deps, { caseId, aboutId: first.id, tokenHash: hashOfToken(token), expiresAt: linkEndsAt(last, deps.now()) });
}
