import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayTime } from "#app/domain/calendar/say-time";
import { sayDay } from "#app/domain/calendar/words";
import { appointmentChangedByResident, type ResidentChange } from "#app/domain/messages/appointment-wording";
import type { Deps } from "#app/platform/deps.server";
import { service } from "#app/platform/service.server";
import type { Appointment } from "#db/queries/appointments/find-appointment";
import { findAdviserEmail } from "#db/queries/referrals/change-referral";
import { queueMessage } from "#db/queries/messages/outbox";

/** Tells the adviser whose appointment it is (or was, with `staffId`) that the resident changed something: nobody should wait for somebody who will not come. */
export async function messageAdviserOfChange(deps: Deps, { id, caseId, startsAt, staffId }: Pick<Appointment, "id" | "caseId" | "startsAt" | "staffId">, { reference, leadId }: { reference: string; leadId: string | null }, change: ResidentChange): Promise<void> {
  const recipient = await findAdviserEmail(deps.db, { madeBy: staffId, leadId });
  if (!recipient) return;
  const link = `${service().settings.APP_ORIGIN}/adviser/cases/${reference}/appointments/${id}`;
  const message = appointmentChangedByResident({ reference, change, when: `${sayDay(londonDayOf(startsAt))} at ${sayTime(startsAt)}`, link });
  await queueMessage(deps, { caseId, channel: "email", recipient, template: "appointment-changed", ...message });
}
