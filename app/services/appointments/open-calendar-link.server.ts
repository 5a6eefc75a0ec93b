import { languageToWriteIn } from "#app/domain/people/language";
import { now } from "#app/platform/service.server";
import { hashOfToken, isToken } from "#app/services/referrals/link-token.server";
import { asService } from "#db/client.server";
import { findCalendarLink } from "#db/queries/appointments/calendar-links";
import { listSeries } from "#db/queries/appointments/find-appointment";
import { calendarFileOf } from "./calendar-file-of";

/** The calendar file a link from a message opens, as the appointment stands now, with all of its series; `undefined` once the link is over, or for none of ours. Phones fetch it more than once: it is not used up. */
export async function openCalendarLink(token: string): Promise<string | undefined> {
  const found = isToken(token) ? await asService((db) => findCalendarLink(db, hashOfToken(token))) : undefined;
  if (!found || found.expiresAt <= now()) return undefined;
  const { appointment } = found;
  const { seriesId, caseId } = appointment;
  const all = seriesId ? await asService((db) => listSeries(db, { caseId, seriesId })) : appointment;
  return calendarFileOf(all, { safeContact: found.safeContact, language: languageToWriteIn(found.language) }, now());
}
