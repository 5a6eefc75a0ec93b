import { isToCome } from "#app/domain/appointments/appointment-status";
import { seriesCancelled } from "#app/domain/messages/appointment-wording";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { lockSeriesFrom, type Appointment } from "#db/queries/appointments/find-appointment";
import { callOff } from "./call-off.server";
import { cancelAppointment } from "./cancel-appointment.server";
import { holdAppointmentOfCase } from "./hold-appointment.server";
import { messageAboutSeries } from "./message-about-series.server";

/** The service calls off one of a series and all that come after it, with one word to the resident. Where none comes after, it is as if it stood alone. */
export async function cancelSeries(deps: Deps, actor: StaffActor, { caseRef, id, words }: { caseRef: string; id: string; words: string }): Promise<"done" | "not-found" | "too-late"> {
  const held = await holdAppointmentOfCase(deps, caseRef, id);
  if (!held) return "not-found";
  const { mine, appointment } = held;
  const all: Appointment[] = appointment.seriesId ? (await lockSeriesFrom(deps.db, { caseId: mine.id, seriesId: appointment.seriesId, from: appointment.startsAt })).filter((each) => isToCome(each, deps.now())) : [];
  if (all.length < 2) return cancelAppointment(deps, actor, { caseRef, id, words });
  for (const each of all) await callOff(deps, actor, each, words);
  await appendAudit(deps, { streamId: mine.id, action: "appointment.cancel", by: actor, subject: mine.reference });
  await messageAboutSeries(deps, all, "appointment-series-cancelled", seriesCancelled);
  await refreshNextThing(deps, mine.id);
  return "done";
}
