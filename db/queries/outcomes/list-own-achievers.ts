import { and, asc, eq, gte, inArray, isNull, or, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Db } from "../../client.server";
import { cases, caseTeam } from "../../schema/cases";
import { outcomes } from "../../schema/outcomes";
import { residents } from "../../schema/people";

/** Whose cases: those one leads, or those of whose team one is. */
export type WhoseCases = "lead" | "team";

/** The cases of a member of staff in which something was recorded that happened on a day or since, with the person's name; the earliest opened first. */
export const listOwnAchievers = (db: Db, staffId: string, whose: WhoseCases, since: CalendarDay) =>
  db
    .select({ caseId: cases.id, reference: cases.reference, residentId: cases.residentId, firstName: residents.firstName, lastName: residents.lastName, preferredName: residents.preferredName })
    .from(cases)
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .where(
      and(
        whose === "lead" ? eq(cases.leadId, staffId) : or(eq(cases.leadId, staffId), inArray(cases.id, db.select({ id: caseTeam.caseId }).from(caseTeam).where(and(eq(caseTeam.staffId, staffId), isNull(caseTeam.untilAt))))),
        sql`exists (select from ${outcomes} where ${outcomes.placeId} = ${cases.placeId} and ${outcomes.caseId} = ${cases.id} and ${gte(outcomes.happenedOn, since)})`,
      ),
    )
    .orderBy(asc(cases.openedOn), asc(cases.id));

export type Achiever = Awaited<ReturnType<typeof listOwnAchievers>>[number];
