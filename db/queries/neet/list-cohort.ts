import { and, asc, between, eq, inArray } from "drizzle-orm";
import { bornForAcademicAge } from "#app/domain/neet/tracked";
import type { TrackedPerson } from "#app/domain/neet/winter-average";
import { day } from "#app/domain/calendar/calendar-day";
import type { Db } from "../../client.server";
import { activities } from "../../schema/bringing-in";
import { cases } from "../../schema/cases";
import { residents } from "../../schema/people";

/** Everybody the asker sees who was of academic age 16 or 17 at the 31 August of a year, with their cases and all that was found out about them. */
export async function listCohort(db: Db, year: number, hubId?: string): Promise<TrackedPerson[]> {
  const { from, until } = bornForAcademicAge(16, day(`${year}-08-31`), 17);
  const spells = await db
    .select({ residentId: cases.residentId, dateOfBirth: residents.dateOfBirth, openedOn: cases.openedOn, closedOn: cases.closedOn })
    .from(cases)
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .where(and(between(residents.dateOfBirth, from, until), hubId ? eq(cases.hubId, hubId) : undefined))
    .orderBy(asc(cases.residentId), asc(cases.openedOn));
  const ids = [...new Set(spells.map(({ residentId }) => residentId))];
  const found = ids.length === 0 ? [] : await db.select().from(activities).where(inArray(activities.residentId, ids));
  return ids.map((id) => {
    const own = spells.filter(({ residentId }) => residentId === id);
    return { dateOfBirth: own[0]!.dateOfBirth, cases: own, found: found.filter(({ residentId }) => residentId === id) };
  });
}
