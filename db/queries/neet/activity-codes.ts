import { and, asc, eq, gte, isNull, lte, or } from "drizzle-orm";
import { activityCodes as allCodes, type ActivityCode } from "#app/domain/neet/activity-codes";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Db } from "../../client.server";
import { activityCodes } from "../../schema/bringing-in";

const columns = { code: activityCodes.code, label: activityCodes.label, group: activityCodes.group, currencyDays: activityCodes.currencyDays, source: activityCodes.source, validFrom: activityCodes.validFrom, validUntil: activityCodes.validUntil };
const validOn = (on: CalendarDay) => and(lte(activityCodes.validFrom, on), or(isNull(activityCodes.validUntil), gte(activityCodes.validUntil, on)));

/** The codes that can be chosen on a day, in their order. */
export const listActivityCodes = (db: Db, on: CalendarDay): Promise<ActivityCode[]> => db.select(columns).from(activityCodes).where(validOn(on)).orderBy(asc(activityCodes.code));

export async function findActivityCode(db: Db, code: string, on: CalendarDay): Promise<ActivityCode | undefined> {
  const [found] = await db.select(columns).from(activityCodes).where(and(eq(activityCodes.code, code), validOn(on)));
  return found;
}

/** Puts the national codes into a place that lacks them; how long one lasts stays as the place has set it. */
export async function insertMissingCodes(db: Db): Promise<void> {
  await db.insert(activityCodes).values([...allCodes]).onConflictDoNothing();
}
