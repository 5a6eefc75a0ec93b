import type { AppointmentWay } from "#app/domain/appointments/appointment";
import { isSafeWay } from "#app/domain/appointments/free-times";
import { placeFor } from "#app/domain/appointments/place";
import { datesOfSeries, type SeriesWanted } from "#app/domain/appointments/series";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { seriesOffered } from "#app/domain/messages/appointment-wording";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { findWhoBooks } from "#db/queries/appointments/find-who-books";
import type { Appointment } from "#db/queries/appointments/find-appointment";
import { insertAppointment } from "#db/queries/appointments/save-appointment";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockCaseByReference } from "#db/queries/cases/find-case-by-reference";
import { clearDiary } from "./clear-diary.server";
import { messageAboutSeries } from "./message-about-series.server";

export interface NewSeries extends SeriesWanted {
  caseRef: string;
  minutes: number;
  way: AppointmentWay;
  where: string;
  bring: string;
  /** The days of those shown that are wanted. */
  days: readonly CalendarDay[];
}

export type SeriesAnswer = { offered: number } | "not-found" | "not-in-support" | "none" | "clash";

/**
 * One appointment for each day that was chosen, all or none, with one message for all of them. `clash` where one of them cannot be any
 * more: the dates are shown again with what stands in the way.
 */
export async function offerSeries(deps: Deps, actor: StaffActor, { caseRef, minutes, way, where, bring, days, ...wanted }: NewSeries): Promise<SeriesAnswer> {
  const held = await lockCaseByReference(deps.db, caseRef);
  const mine = held && (await findWhoBooks(deps.db, held.id));
  if (!mine) return "not-found";
  if (mine.status !== "in_support") return "not-in-support";
  const dates = datesOfSeries(wanted, deps.now()).filter(({ on, leftOut }) => !leftOut && days.includes(on));
  if (dates.length === 0) return "none";
  const seriesId = deps.newId();
  const made: Appointment[] = [];
  for (const { startsAt } of dates) {
    if (!isSafeWay(mine.safeContact, way, startsAt) || (await clearDiary(deps, { caseId: mine.id, staffId: actor.id, startsAt, minutes })) !== "clear") return "clash";
    made.push(await insertAppointment(deps, { caseId: mine.id, hubId: mine.hubId, staffId: actor.id, staffName: actor.name, way, startsAt, minutes, where: where || placeFor(way, mine.hubAddress), bring, acceptedAt: null, seriesId }));
  }
  for (const { id, startsAt } of made) await addCaseEvent(deps, { caseId: mine.id, kind: "appointment_offered", by: actor, details: { appointmentId: id, startsAt: startsAt.toISOString(), way } });
  await appendAudit(deps, { streamId: mine.id, action: "appointment.offer", by: actor, subject: mine.reference });
  await messageAboutSeries(deps, made, "appointment-series-offered", seriesOffered);
  await refreshNextThing(deps, mine.id);
  return { offered: made.length };
}
