import { hasBegun, overlap } from "#app/domain/appointments/appointment-status";
import { appointmentOffered } from "#app/domain/messages/appointment-wording";
import type { StaffActor } from "#app/domain/people/actor";
import type { Deps } from "#app/platform/deps.server";
import { refreshNextThing } from "#app/services/cases/refresh-next-thing.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { listPlannedOfCase } from "#db/queries/appointments/find-appointment";
import { lockSession } from "#db/queries/appointments/group-sessions";
import { insertAppointment } from "#db/queries/appointments/save-appointment";
import { addCaseEvent } from "#db/queries/cases/add-case-event";
import { lockSeenCase } from "#db/queries/cases/find-case-by-reference";
import { messageAboutAppointment } from "./message-about-appointment.server";

export type PlaceAnswer = "done" | "not-found" | "not-in-support" | "too-late" | "full" | "resident-busy" | "already";

/**
 * Gives a resident a place in a group session: whoever sees their case may, on its team or not. The session is held, so places are given
 * one after the other; the database would refuse one too many. The resident's message names no group.
 */
export async function addToSession(deps: Deps, actor: StaffActor, { sessionId, caseRef }: { sessionId: string; caseRef: string }): Promise<PlaceAnswer> {
  const mine = await lockSeenCase(deps.db, caseRef);
  const session = mine && (await lockSession(deps.db, sessionId));
  if (!session) return "not-found";
  if (mine.status !== "in_support") return "not-in-support";
  if (session.cancelledAt || hasBegun(session, deps.now())) return "too-late";
  const planned = await listPlannedOfCase(deps.db, mine.id, deps.now());
  if (planned.some((other) => other.sessionId === session.id)) return "already";
  if (session.taken >= session.places) return "full";
  if (planned.some((other) => overlap(other, session))) return "resident-busy";
  const { hubId, staffId, staffName, way, startsAt, minutes, where, bring } = session;
  const made = await insertAppointment(deps, { caseId: mine.id, hubId, staffId, staffName, way, startsAt, minutes, where, bring, acceptedAt: null, sessionId });
  await addCaseEvent(deps, { caseId: mine.id, kind: "appointment_offered", by: actor, details: { appointmentId: made.id, startsAt: startsAt.toISOString(), way, group: session.title } });
  await appendAudit(deps, { streamId: mine.id, action: "appointment.offer", by: actor, subject: mine.reference });
  await messageAboutAppointment(deps, made, "appointment-offered", appointmentOffered);
  await refreshNextThing(deps, mine.id);
  return "done";
}
