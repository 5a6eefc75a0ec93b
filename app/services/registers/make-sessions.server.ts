import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import type { MachineActor, StaffActor } from "#app/domain/people/actor";
import { sessionDates, type DatesRefusal, type SessionRepeat } from "#app/domain/registers/session-dates";
import { service } from "#app/platform/service.server";
import type { Deps } from "#app/platform/deps.server";
import { appendAudit } from "#db/queries/audit/append-audit";
import { listOwnServices } from "#db/queries/providers/worklist";
import { daysWithSession, insertSessions, listPlacesOfSessions } from "#db/queries/registers/sessions";

export interface SessionsWanted {
  serviceId: string;
  startId?: string | undefined;
  locationId?: string | undefined;
  from: CalendarDay;
  until?: CalendarDay | undefined;
  repeat: SessionRepeat;
  /** `HH:MM`, London's. */
  beginsAt?: string | undefined;
  endsAt?: string | undefined;
  title: string;
}

export type SessionsRefusal = DatesRefusal | "not-found" | "wrong-start" | "all-there";

/** The days it would be held on, and those that have such a session already: what is shown before anything is saved. */
export async function sessionsToMake({ db, now }: Pick<Deps, "db" | "now">, actor: StaffActor | MachineActor, wanted: SessionsWanted): Promise<{ days: CalendarDay[]; there: CalendarDay[] } | SessionsRefusal> {
  const today = londonDayOf(now());
  if (!(await listOwnServices(db, actor.organisationId)).some(({ id }) => id === wanted.serviceId)) return "not-found";
  const places = await listPlacesOfSessions(db, actor.organisationId, wanted.from);
  if (wanted.locationId && !places.locations.some(({ id }) => id === wanted.locationId)) return "not-found";
  if (wanted.startId && !places.starts.some(({ id, serviceId }) => id === wanted.startId && serviceId === wanted.serviceId)) return "wrong-start";
  const days = sessionDates(wanted, today);
  if (typeof days === "string") return days;
  const there = await daysWithSession(db, { serviceId: wanted.serviceId, startId: wanted.startId ?? null, beginsAt: wanted.beginsAt ?? null, days });
  return there.length === days.length ? "all-there" : { days: days.filter((each) => !there.includes(each)), there };
}

/** Makes the sessions of one service or of one start of a course; days that have such a session already are left as they are. */
export async function makeSessions(deps: Deps, actor: StaffActor | MachineActor, wanted: SessionsWanted): Promise<{ made: string[] } | SessionsRefusal> {
  const found = await sessionsToMake(deps, actor, wanted);
  if (typeof found === "string") return found;
  const { serviceId, startId, locationId, beginsAt, endsAt, title } = wanted;
  const rows = found.days.map((heldOn) => ({ id: deps.newId(), organisationId: actor.organisationId, serviceId, startId: startId ?? null, locationId: locationId ?? null, heldOn, beginsAt: beginsAt ?? null, endsAt: endsAt ?? null, title, createdAt: deps.now() }));
  await insertSessions(deps.db, rows);
  await appendAudit(deps, { streamId: service().placeId, action: "session.make", by: actor, subject: `${rows.length} of ${serviceId}` });
  return { made: rows.map(({ id }) => id) };
}
