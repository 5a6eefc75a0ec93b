import { and, asc, between, eq, gt, inArray, isNull, lte, or } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { FoundActivity } from "#app/domain/neet/current-activity";
import { bornForAcademicAge } from "#app/domain/neet/tracked";
import type { Db } from "../../client.server";
import { activities } from "../../schema/bringing-in";
import { cases } from "../../schema/cases";
import { residents } from "../../schema/people";

/** Everybody the asker sees who was of academic age 16 or 17 on a day and had a case then. */
export async function listYoungPeopleOn(db: Db, on: CalendarDay): Promise<{ residentId: string; dateOfBirth: CalendarDay }[]> {
  const { from, until } = bornForAcademicAge(16, on, 17);
  return db
    .selectDistinct({ residentId: cases.residentId, dateOfBirth: residents.dateOfBirth })
    .from(cases)
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .where(and(between(residents.dateOfBirth, from, until), lte(cases.openedOn, on), or(isNull(cases.closedOn), gt(cases.closedOn, on))))
    .orderBy(asc(cases.residentId));
}

/** All that was found out about some of them, by person. */
export async function listFoundOf(db: Db, residentIds: readonly string[]): Promise<Map<string, FoundActivity[]>> {
  const rows = residentIds.length === 0 ? [] : await db.select().from(activities).where(inArray(activities.residentId, [...residentIds])).orderBy(asc(activities.residentId), asc(activities.recordedAt), asc(activities.id));
  const found = new Map<string, FoundActivity[]>();
  for (const row of rows) found.set(row.residentId, [...(found.get(row.residentId) ?? []), row]);
  return found;
}
