import { and, eq, exists, isNull, sql } from "drizzle-orm";
import type { Db } from "../../client.server";
import { cases, enrolments } from "../../schema/cases";
import { residents } from "../../schema/people";

/** Whether a case is in Youth Pathways now. */
export const inYouthPathways = (db: Db) =>
  exists(db.select({ one: sql`1` }).from(enrolments).where(and(eq(enrolments.placeId, cases.placeId), eq(enrolments.caseId, cases.id), eq(enrolments.offer, "youth_pathways"), isNull(enrolments.untilOn))));

/** What decides whether the person of a case is tracked; `undefined` where the asker does not see it. */
export async function findYoungPerson(db: Db, caseId: string) {
  const [found] = await db
    .select({ residentId: cases.residentId, dateOfBirth: residents.dateOfBirth, inYouthPathways: sql<boolean>`${inYouthPathways(db)}` })
    .from(cases)
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .where(eq(cases.id, caseId));
  return found;
}
