import { statusOf } from "#app/domain/appointments/appointment-status";
import { listPlannedOfCase } from "#db/queries/appointments/find-appointment";
import type { Asking } from "./asking";

/** The soonest appointment to come; and whether they may book one where there is none. */
export async function readNextAppointment({ db, now, found: { mine } }: Asking) {
  const [first] = await listPlannedOfCase(db, mine.id, now);
  const next = first && { id: first.id, startsAt: first.startsAt, minutes: first.minutes, staffName: first.staffName, way: first.way, status: statusOf(first, now) };
  return { next, mayBook: !next && mine.status === "in_support" };
}
