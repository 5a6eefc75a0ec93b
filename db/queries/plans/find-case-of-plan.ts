import { and, eq, exists, sql } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { CaseStatus } from "#app/domain/cases/case";
import type { Db } from "../../client.server";
import { cases } from "../../schema/cases";
import { residents } from "../../schema/people";
import { goals, steps } from "../../schema/plans";
import { isUuid } from "../is-uuid";
import { mustBeOnTheTeam, onTheTeam } from "../cases/on-the-team";

/** Whichever is known of it. Where several are given, they must all be of one case. */
export interface WhichCase {
  caseId?: string;
  caseRef?: string;
  goalId?: string;
  stepId?: string;
}

export interface CaseOfPlan {
  /** The asker leads it or is on its team: they may change it. */
  onTeam: boolean;
  id: string;
  reference: string;
  status: CaseStatus;
  openedOn: CalendarDay;
  planAgreedOn: CalendarDay | null;
  /** The name they go by, in full. */
  residentName: string;
}

function isTheCase({ caseId, caseRef, goalId, stepId }: WhichCase, db: Db) {
  const goalOfIt = (id: string) => exists(db.select({ one: sql`1` }).from(goals).where(and(eq(goals.placeId, cases.placeId), eq(goals.caseId, cases.id), eq(goals.id, id))));
  const stepOfIt = (id: string) => exists(db.select({ one: sql`1` }).from(steps).where(and(eq(steps.placeId, cases.placeId), eq(steps.caseId, cases.id), eq(steps.id, id))));
  const ids = [caseId, goalId, stepId].filter((id) => id !== undefined);
  // Nothing known of it is no case, never every case.
  if (ids.length === 0 && caseRef === undefined) return sql`false`;
  if (!ids.every(isUuid)) return sql`false`;
  return and(
    caseId === undefined ? undefined : eq(cases.id, caseId),
    caseRef === undefined ? undefined : eq(cases.reference, caseRef),
    goalId === undefined ? undefined : goalOfIt(goalId),
    stepId === undefined ? undefined : stepOfIt(stepId),
  );
}

const caseOfPlan = {
  id: cases.id,
  reference: cases.reference,
  status: cases.status,
  openedOn: cases.openedOn,
  planAgreedOn: cases.planAgreedOn,
  onTeam: onTheTeam,
  residentName: sql<string>`coalesce(${residents.preferredName}, ${residents.firstName}) || ' ' || ${residents.lastName}`,
};

const select = (db: Db, which: WhichCase) =>
  db.select(caseOfPlan).from(cases).innerJoin(residents, and(eq(residents.placeId, cases.placeId), eq(residents.id, cases.residentId))).where(isTheCase(which, db)).limit(1);

/** The case a plan is of; `undefined` where it is not one the person sees. */
export async function findCaseOfPlan(db: Db, which: WhichCase): Promise<CaseOfPlan | undefined> {
  return (await select(db, which))[0];
}

/** The same, held until the transaction ends: changes to one case take turns, and each sees what the one before it did. */
export async function lockCaseOfPlan(db: Db, which: WhichCase): Promise<CaseOfPlan | undefined> {
  return mustBeOnTheTeam((await select(db, which).for("no key update", { of: cases }))[0]);
}

/** The day a first version was agreed; later agreements do not move it. */
export async function savePlanAgreedOn(db: Db, caseId: string, agreedOn: CalendarDay): Promise<void> {
  await db.update(cases).set({ planAgreedOn: sql`coalesce(${cases.planAgreedOn}, ${agreedOn}::date)` }).where(eq(cases.id, caseId));
}
