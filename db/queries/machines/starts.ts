import { and, asc, eq, gte } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Db } from "../../client.server";
import { courseStarts } from "../../schema/directory";

const columns = { id: courseStarts.id, startsOn: courseStarts.startsOn, endsOn: courseStarts.endsOn, closesOn: courseStarts.closesOn, places: courseStarts.places, taken: courseStarts.taken, note: courseStarts.note, cancelledAt: courseStarts.cancelledAt, version: courseStarts.version };

/** The start of a course on a day. */
export async function findStartOn(db: Db, serviceId: string, startsOn: CalendarDay) {
  const [found] = await db.select(columns).from(courseStarts).where(and(eq(courseStarts.serviceId, serviceId), eq(courseStarts.startsOn, startsOn)));
  return found;
}

export type StartOn = NonNullable<Awaited<ReturnType<typeof findStartOn>>>;

/** The starts of a course from a day on, the first first. */
export const listStartsFrom = (db: Db, serviceId: string, from: CalendarDay) => db.select(columns).from(courseStarts).where(and(eq(courseStarts.serviceId, serviceId), gte(courseStarts.startsOn, from))).orderBy(asc(courseStarts.startsOn)).limit(200);
