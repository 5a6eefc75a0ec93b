import { and, asc, desc, eq } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { AgreementWay, Goal, Plan, Step } from "#app/domain/plans/plan";
import type { Db } from "../../client.server";
import { goals, planAgreements, plans, planVersions, steps } from "../../schema/plans";

/** The newest version the resident agreed, as it was then. */
export interface AgreedVersion {
  number: number;
  agreedOn: CalendarDay;
  way: AgreementWay;
  recordedBy: string;
  plan: Plan;
}

export interface PlanOfCase {
  id: string;
  caseId: string;
  plan: Plan;
  agreed: AgreedVersion | undefined;
}

type StepRow = typeof steps.$inferSelect;

const stepFrom = ({ id, title, owner, ownerName, dueOn, status, doneOn }: StepRow): Step => ({
  id, title, owner, status,
  ...(ownerName && { ownerName }),
  ...(dueOn && { dueOn }),
  ...(doneOn && { doneOn }),
});

async function listGoals(db: Db, planId: string): Promise<Goal[]> {
  const rows = await db
    .select({ id: goals.id, title: goals.title, step: steps })
    .from(goals)
    .leftJoin(steps, and(eq(steps.placeId, goals.placeId), eq(steps.goalId, goals.id)))
    .where(eq(goals.planId, planId))
    .orderBy(asc(goals.position), asc(goals.id), asc(steps.position), asc(steps.id));
  const found = new Map<string, { id: string; title: string; steps: Step[] }>();
  for (const { id, title, step } of rows) {
    const goal = found.get(id) ?? { id, title, steps: [] };
    if (step) goal.steps.push(stepFrom(step));
    found.set(id, goal);
  }
  return [...found.values()];
}

async function findAgreedVersion(db: Db, planId: string): Promise<AgreedVersion | undefined> {
  const [row] = await db
    .select({ number: planAgreements.number, agreedOn: planAgreements.agreedOn, way: planAgreements.way, recordedBy: planAgreements.recordedBy, plan: planVersions.content })
    .from(planAgreements)
    .innerJoin(planVersions, and(eq(planVersions.placeId, planAgreements.placeId), eq(planVersions.planId, planAgreements.planId), eq(planVersions.number, planAgreements.number)))
    .where(eq(planAgreements.planId, planId))
    .orderBy(desc(planAgreements.number))
    .limit(1);
  return row;
}

/** The case's plan with what was agreed of it; `undefined` until there is a first goal. */
export async function findPlanForCase(db: Db, caseId: string): Promise<PlanOfCase | undefined> {
  const [row] = await db.select({ id: plans.id, version: plans.version }).from(plans).where(eq(plans.caseId, caseId));
  if (!row) return undefined;
  const goalsOfPlan = await listGoals(db, row.id);
  return { id: row.id, caseId, plan: { version: row.version, goals: goalsOfPlan }, agreed: await findAgreedVersion(db, row.id) };
}

/** The same, held until the transaction ends: nobody else changes it meanwhile. */
export async function lockPlanForCase(db: Db, caseId: string): Promise<PlanOfCase | undefined> {
  await db.select({ id: plans.id }).from(plans).where(eq(plans.caseId, caseId)).for("update");
  return findPlanForCase(db, caseId);
}

/** A version as it was saved; `undefined` where there is no such version. */
export async function findPlanVersion(db: Db, planId: string, number: number): Promise<Plan | undefined> {
  const [row] = await db.select({ content: planVersions.content }).from(planVersions).where(and(eq(planVersions.planId, planId), eq(planVersions.number, number)));
  return row?.content;
}

/** Who saved versions later than one, in the order they did, each once. */
export async function listSaversAfter(db: Db, planId: string, number: number): Promise<string[]> {
  const rows = await db.select({ number: planVersions.number, savedBy: planVersions.savedBy }).from(planVersions).where(eq(planVersions.planId, planId)).orderBy(asc(planVersions.number));
  return [...new Set(rows.filter((row) => row.number > number).map(({ savedBy }) => savedBy))];
}
