import { and, eq } from "drizzle-orm";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { AgreementWay, Plan, Step } from "#app/domain/plans/plan";
import type { Deps } from "#app/platform/deps.server";
import { goals, planAgreements, plans, planVersions, steps } from "../../schema/plans";
import type { PlanOfCase } from "./find-plan";

/** An empty plan at version 0, unless the case has one: of two people at once, one makes it. */
export async function insertPlan({ db, now, newId }: Deps, caseId: string): Promise<void> {
  await db.insert(plans).values({ id: newId(), caseId, version: 0, createdAt: now() }).onConflictDoNothing();
}

const stepColumns = ({ title, owner, ownerName = "", dueOn, status, doneOn }: Step) => ({ title, owner, ownerName, status, dueOn: dueOn ?? null, doneOn: doneOn ?? null });

const same = (a: Step | undefined, b: Step) => a !== undefined && JSON.stringify(stepColumns(a)) === JSON.stringify(stepColumns(b));

/** Writes what differs, and the whole version beside it. Returns the new version's number. Throws where somebody saved since it was read. */
export async function savePlan({ db, now, newId }: Deps, { id: planId, caseId, plan: before }: PlanOfCase, after: Plan, savedBy: string): Promise<number> {
  const version = before.version + 1;
  const moved = await db.update(plans).set({ version }).where(and(eq(plans.id, planId), eq(plans.version, before.version))).returning({ id: plans.id });
  if (moved.length !== 1) throw new Error("the plan was saved by somebody else");
  for (const [position, goal] of after.goals.entries()) {
    const earlier = before.goals.find(({ id }) => id === goal.id);
    if (!earlier) await db.insert(goals).values({ id: goal.id, planId, caseId, position, title: goal.title });
    for (const [place, step] of goal.steps.entries()) {
      const at = earlier?.steps.findIndex(({ id }) => id === step.id) ?? -1;
      if (at < 0) await db.insert(steps).values({ ...stepColumns(step), id: step.id, goalId: goal.id, caseId, position: place });
      else if (at !== place || !same(earlier?.steps[at], step)) await db.update(steps).set({ ...stepColumns(step), position: place }).where(eq(steps.id, step.id));
    }
  }
  await db.insert(planVersions).values({ id: newId(), planId, caseId, number: version, content: { ...after, version }, savedBy, savedAt: now() });
  return version;
}

/** Keeps how a version was agreed; `false` where that version was agreed before. */
export async function insertPlanAgreement({ db, now, newId }: Deps, { id: planId, caseId, plan: { version } }: PlanOfCase, agreed: { agreedOn: CalendarDay; way: AgreementWay; recordedBy: string }): Promise<boolean> {
  const added = await db.insert(planAgreements).values({ ...agreed, id: newId(), planId, caseId, number: version, recordedAt: now() }).onConflictDoNothing().returning({ id: planAgreements.id });
  return added.length === 1;
}
