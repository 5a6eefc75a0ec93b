import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { ageOn } from "#app/domain/calendar/age";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { PersonFacts, PersonsHome } from "#app/domain/finding/facts";
import { outwardOf, parsePostcode } from "#app/domain/people/postcode";
import type { Db } from "../../client.server";
import { applications } from "../../schema/applications";
import { barriers, cases, enrolments } from "../../schema/cases";
import { residents } from "../../schema/people";
import { findArea } from "../place/find-area";
import { findPosition } from "../place/find-position";

/** Where a postcode is, for finding; `undefined` where there is none or it is no postcode. One that is in no list still has its district. */
export async function findHome(db: Db, postcode: string | null | undefined): Promise<PersonsHome | undefined> {
  const known = parsePostcode(postcode ?? "");
  if (!known) return undefined;
  const [position, area] = await Promise.all([findPosition(db, known), findArea(db, known)]);
  return { district: outwardOf(known), ...(area && { councilId: area.councilId }), ...(position && { position, approximate: position.approximately !== undefined }) };
}

/** What finding goes by, of the resident of a case: what is open now, and what they answered about taking part. `undefined` where the asker does not see it. */
export async function findPersonFacts(db: Db, caseId: string, today: CalendarDay): Promise<PersonFacts | undefined> {
  const [found] = await db
    .select({ born: residents.dateOfBirth, postcode: residents.postcode, language: residents.language })
    .from(cases)
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .where(eq(cases.id, caseId));
  if (!found) return undefined;
  const [[application], open, spells, home] = await Promise.all([
    db.select({ answers: applications.answers }).from(applications).where(eq(applications.caseId, caseId)).orderBy(desc(applications.submittedAt), desc(applications.id)).limit(1),
    // The size is an enum, in the order of how much is in the way.
    db.select({ code: barriers.code, size: barriers.size }).from(barriers).where(and(eq(barriers.caseId, caseId), isNull(barriers.closedOn))).orderBy(asc(barriers.size), asc(barriers.code)),
    db.select({ offer: enrolments.offer }).from(enrolments).where(and(eq(enrolments.caseId, caseId), isNull(enrolments.untilOn))).orderBy(asc(enrolments.fromOn), asc(enrolments.id)),
    findHome(db, found.postcode),
  ]);
  return { age: ageOn(found.born, today), barriers: open, offers: spells.map(({ offer }) => offer), accessNeeds: application?.answers.accessNeeds ?? [], language: found.language, home };
}
