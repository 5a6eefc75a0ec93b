import { and, desc, eq } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import type { CaseStatus } from "#app/domain/cases/case";
import type { PersonFacts } from "#app/domain/finding/facts";
import type { SharedPerson } from "#app/domain/referrals/sharing";
import type { Db } from "../../client.server";
import { applications } from "../../schema/applications";
import { cases } from "../../schema/cases";
import { residents } from "../../schema/people";
import { hubs } from "../../schema/place";
import { mustBeOnTheTeam, onTheTeam } from "../cases/on-the-team";
import { findPersonFacts } from "../services/find-person-facts";

/** Everything a referral of this case can be made of. */
export interface CaseForReferral {
  /** The asker leads it or is on its team: they may change it. */
  onTeam: boolean;
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
    .select({ case: cases, resident: residents, hubPhone: hubs.phone, onTeam: onTheTeam })
    .from(cases)
    .innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId)))
    .innerJoin(hubs, and(eq(hubs.placeId, cases.placeId), eq(hubs.id, cases.hubId)))
    .where(eq(cases.reference, reference))
    .limit(1);

async function complete(db: Db, row: Awaited<ReturnType<typeof select>>[number] | undefined, today: CalendarDay): Promise<CaseForReferral | undefined> {
  if (!row) return undefined;
  const { case: found, resident } = row;
  const [application] = await db.select({ answers: applications.answers }).from(applications).where(eq(applications.caseId, found.id)).orderBy(desc(applications.submittedAt), desc(applications.id)).limit(1);
  const facts = await findPersonFacts(db, found.id, today);
  if (!facts) return undefined;
  const orAbsent = (text: string | null) => text ?? undefined;
  return {
    id: found.id, reference: found.reference, onTeam: row.onTeam, status: found.status, openedOn: found.openedOn, hubPhone: row.hubPhone,
    residentName: `${resident.preferredName ?? resident.firstName} ${resident.lastName}`,
    person: {
      firstName: resident.preferredName ?? resident.firstName, lastName: resident.lastName, dateOfBirth: resident.dateOfBirth,
      phone: orAbsent(resident.phone), email: orAbsent(resident.email), language: resident.language, safeContact: resident.safeContact,
    },
    answers: { ...application?.answers, barriers: facts.barriers.map(({ code }) => code) },
    facts,
  };
}

/** The case as a referral needs it; `undefined` where it is not one the asker sees. */
export async function findCaseForReferral(db: Db, reference: string, today: CalendarDay): Promise<CaseForReferral | undefined> {
  return complete(db, (await select(db, reference))[0], today);
}

/** The same, held until the transaction ends: of two referrals at once, the second sees the first. */
export async function lockCaseForReferral(db: Db, reference: string, today: CalendarDay): Promise<CaseForReferral | undefined> {
  return mustBeOnTheTeam(await complete(db, (await select(db, reference).for("no key update", { of: cases }))[0], today));
}

/** The National Insurance number the record has, in capitals without spaces; read only where it is deliberately shared after a yes. */
export async function findNationalInsuranceNumber(db: Db, caseId: string): Promise<string | undefined> {
  const [found] = await db.select({ number: residents.niNumber }).from(cases).innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId))).where(eq(cases.id, caseId));
  return found?.number ?? undefined;
}
