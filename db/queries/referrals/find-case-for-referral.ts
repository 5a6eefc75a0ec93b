import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { ageOn } from "#app/domain/calendar/age";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import type { CaseStatus } from "#app/domain/cases/case";
import type { PersonFacts } from "#app/domain/referrals/matching";
import type { SharedPerson } from "#app/domain/referrals/sharing";
import type { Db } from "../../client.server";
import { applications } from "../../schema/applications";
import { barriers, cases, enrolments } from "../../schema/cases";
import { residents } from "../../schema/people";
import { hubs } from "../../schema/place";

/** Everything a referral of this case can be made of. */
export interface CaseForReferral {
  id: string;
  reference: string;
  status: CaseStatus;
  openedOn: CalendarDay;
  hubPhone: string;
  residentName: string;
  person: SharedPerson;
  /** What they answered, with the barriers that are open now in place of those they named then. */
  answers: ApplicationAnswers;
  facts: PersonFacts;
}

const select = (db: Db, reference: string) =>
  db
    .select({ case: cases, resident: residents, hubPhone: hubs.phone })
    .from(cases)
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .innerJoin(hubs, and(eq(hubs.placeId, cases.placeId), eq(hubs.id, cases.hubId)))
    .where(eq(cases.reference, reference))
    .limit(1);

async function complete(db: Db, row: Awaited<ReturnType<typeof select>>[number] | undefined, today: CalendarDay): Promise<CaseForReferral | undefined> {
  if (!row) return undefined;
  const { case: found, resident } = row;
  const [application] = await db.select({ answers: applications.answers }).from(applications).where(eq(applications.caseId, found.id)).orderBy(desc(applications.submittedAt), desc(applications.id)).limit(1);
  // The size is an enum, in the order of how much is in the way.
  const open = await db.select({ code: barriers.code }).from(barriers).where(and(eq(barriers.caseId, found.id), isNull(barriers.closedOn))).orderBy(asc(barriers.size), asc(barriers.code));
  const spells = await db.select({ offer: enrolments.offer }).from(enrolments).where(and(eq(enrolments.caseId, found.id), isNull(enrolments.untilOn))).orderBy(asc(enrolments.fromOn), asc(enrolments.id));
  const codes = open.map(({ code }) => code);
  const orAbsent = (text: string | null) => text ?? undefined;
  return {
    id: found.id, reference: found.reference, status: found.status, openedOn: found.openedOn, hubPhone: row.hubPhone,
    residentName: `${resident.preferredName ?? resident.firstName} ${resident.lastName}`,
    person: {
      firstName: resident.preferredName ?? resident.firstName, lastName: resident.lastName, dateOfBirth: resident.dateOfBirth,
      phone: orAbsent(resident.phone), email: orAbsent(resident.email), language: resident.language, safeContact: resident.safeContact,
    },
    answers: { ...application?.answers, barriers: codes },
    facts: { age: ageOn(resident.dateOfBirth, today), barriers: codes, offers: spells.map(({ offer }) => offer) },
  };
}

/** The case as a referral needs it; `undefined` where it is not one the asker sees. */
export async function findCaseForReferral(db: Db, reference: string, today: CalendarDay): Promise<CaseForReferral | undefined> {
  return complete(db, (await select(db, reference))[0], today);
}

/** The same, held until the transaction ends: of two referrals at once, the second sees the first. */
export async function lockCaseForReferral(db: Db, reference: string, today: CalendarDay): Promise<CaseForReferral | undefined> {
  return complete(db, (await select(db, reference).for("no key update", { of: cases }))[0], today);
}
