import { and, asc, eq, gte, inArray, isNull, lt, sql } from "drizzle-orm";
import type { AppointmentWay } from "#app/domain/appointments/appointment";
import type { FreeTime } from "#app/domain/appointments/free-times";
import type { Deps } from "#app/platform/deps.server";
import type { Db } from "../../client.server";
import { staff } from "../../schema/people";
import { appointmentSlots } from "../../schema/support";

const time = { id: appointmentSlots.id, hubId: appointmentSlots.hubId, staffId: appointmentSlots.staffId, staffName: staff.name, way: appointmentSlots.way, startsAt: appointmentSlots.startsAt, minutes: appointmentSlots.minutes };
const free = isNull(appointmentSlots.appointmentId);
const endsAt = sql`${appointmentSlots.startsAt} + make_interval(mins => ${appointmentSlots.minutes})`;
/** Touching a stretch of time; what begins as it ends does not. */
const across = (startsAt: Date, minutes: number) => and(lt(appointmentSlots.startsAt, new Date(startsAt.getTime() + minutes * 60_000)), sql`${endsAt} > ${startsAt.toISOString()}::timestamptz`);
const most = 1000;

/** Times of a hub that nobody has taken, the soonest first; with one adviser alone where `staffId` is given. Of people who work here still. */
export const listFreeTimes = (db: Db, { hubId, staffId, from, until }: { hubId?: string; staffId?: string; from: Date; until: Date }): Promise<FreeTime[]> =>
  db
    .select(time)
    .from(appointmentSlots)
    .innerJoin(staff, and(eq(staff.placeId, appointmentSlots.placeId), eq(staff.id, appointmentSlots.staffId), eq(staff.active, true)))
    .where(and(free, hubId ? eq(appointmentSlots.hubId, hubId) : undefined, staffId ? eq(appointmentSlots.staffId, staffId) : undefined, gte(appointmentSlots.startsAt, from), lt(appointmentSlots.startsAt, until)))
    .orderBy(asc(appointmentSlots.startsAt), asc(appointmentSlots.id))
    .limit(most);

/** A free time, held until the transaction ends; `undefined` where somebody was quicker, or it was taken away. Whoever comes at once waits here, and then finds it gone. */
export async function lockFreeTime(db: Db, id: string): Promise<FreeTime | undefined> {
  const [held] = await db.select({ id: appointmentSlots.id }).from(appointmentSlots).where(and(eq(appointmentSlots.id, id), free)).for("update");
  if (!held) return undefined;
  const [found] = await db.select(time).from(appointmentSlots).innerJoin(staff, and(eq(staff.placeId, appointmentSlots.placeId), eq(staff.id, appointmentSlots.staffId))).where(eq(appointmentSlots.id, id));
  return found;
}

/** Gives a free time to an appointment; `false` where it is free no longer. */
export async function takeTime(db: Db, id: string, appointmentId: string): Promise<boolean> {
  const taken = await db.update(appointmentSlots).set({ appointmentId }).where(and(eq(appointmentSlots.id, id), free)).returning({ id: appointmentSlots.id });
  return taken.length === 1;
}

/** Gives back whatever time an appointment holds: it is free again for others. */
export async function freeTimeOf(db: Db, appointmentId: string): Promise<void> {
  await db.update(appointmentSlots).set({ appointmentId: null }).where(eq(appointmentSlots.appointmentId, appointmentId));
}

/** Holds every time of an adviser that touches a stretch, free or taken, until the transaction ends; so nobody takes one meanwhile. */
export async function lockTimesAcross(db: Db, staffId: string, startsAt: Date, minutes: number): Promise<{ id: string; appointmentId: string | null }[]> {
  return db.select({ id: appointmentSlots.id, appointmentId: appointmentSlots.appointmentId }).from(appointmentSlots).where(and(eq(appointmentSlots.staffId, staffId), across(startsAt, minutes))).orderBy(asc(appointmentSlots.id)).for("update");
}

/** Every time of an adviser from an instant on, free and taken, in order. */
export const listTimesOf = (db: Db, staffId: string, from: Date, until: Date) =>
  db
    .select({ id: appointmentSlots.id, hubId: appointmentSlots.hubId, way: appointmentSlots.way, startsAt: appointmentSlots.startsAt, minutes: appointmentSlots.minutes, appointmentId: appointmentSlots.appointmentId })
    .from(appointmentSlots)
    .where(and(eq(appointmentSlots.staffId, staffId), gte(appointmentSlots.startsAt, from), lt(appointmentSlots.startsAt, until)))
    .orderBy(asc(appointmentSlots.startsAt), asc(appointmentSlots.id));

export interface NewTime {
  hubId: string;
  staffId: string;
  way: AppointmentWay;
  startsAt: Date;
  minutes: number;
}

/** Makes times people can be met at, and returns how many; one that is there already stays as it is. */
export async function insertTimes({ db, now, newId }: Pick<Deps, "db" | "now" | "newId">, times: readonly NewTime[]): Promise<number> {
  if (times.length === 0) return 0;
  const made = await db.insert(appointmentSlots).values(times.map((each) => ({ ...each, id: newId(), createdAt: now() }))).onConflictDoNothing().returning({ id: appointmentSlots.id });
  return made.length;
}

/** Takes free times of an adviser away, and returns how many; one that was taken meanwhile stays. */
export async function deleteFreeTimes(db: Db, staffId: string, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const gone = await db.delete(appointmentSlots).where(and(eq(appointmentSlots.staffId, staffId), inArray(appointmentSlots.id, [...ids]), free)).returning({ id: appointmentSlots.id });
  return gone.length;
}
