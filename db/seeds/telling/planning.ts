import { and, asc, desc, eq } from "drizzle-orm";
import { addWorkingDays } from "#app/domain/calendar/working-days";
import { agreePlan } from "#app/services/plans/agree-plan.server";
import { addStep } from "#app/services/plans/add-step.server";
import { commentOnPlan } from "#app/services/plans/comment-on-plan.server";
import { dropStep } from "#app/services/plans/drop-step.server";
import { finishStep } from "#app/services/plans/finish-step.server";
import type { StepOwner } from "#app/domain/plans/plan";
import { goals, plans, steps } from "../../schema/plans";
import type { PlannedStep } from "../lives/happening";
import { mustBe, type Telling, type Tellers } from "./telling";

/** The plan's version and one of its goals: as much as a form would send back. */
async function planOf({ deps, life, ofCase }: Telling, which: "first goal" | "last goal" = "first goal"): Promise<{ version: number; goalId: string }> {
  const [found] = await deps.db
    .select({ version: plans.version, goalId: goals.id })
    .from(plans)
    .innerJoin(goals, and(eq(goals.placeId, plans.placeId), eq(goals.caseId, plans.caseId)))
    .where(eq(plans.caseId, ofCase().id))
    .orderBy((which === "first goal" ? asc : desc)(goals.position))
    .limit(1);
  if (!found) throw new Error(`${life.key} has no plan`);
  return found;
}

function stepOf({ moment, lead }: Telling, { title, owner, dueIn }: PlannedStep) {
  return { title, owner, ...(owner === "adviser" && { ownerName: lead.name }), ...(dueIn !== undefined && { dueOn: addWorkingDays(moment.on, dueIn) }) };
}

/** The first open step, in the order they are meant to be taken. */
async function nextStep({ deps, life, ofCase }: Telling, owner?: StepOwner): Promise<{ version: number; stepId: string; owner: StepOwner }> {
  const [found] = await deps.db
    .select({ version: plans.version, stepId: steps.id, owner: steps.owner })
    .from(plans)
    .innerJoin(steps, and(eq(steps.placeId, plans.placeId), eq(steps.caseId, plans.caseId), eq(steps.status, "open"), owner && eq(steps.owner, owner)))
    .innerJoin(goals, and(eq(goals.placeId, steps.placeId), eq(goals.id, steps.goalId)))
    .where(eq(plans.caseId, ofCase().id))
    .orderBy(asc(goals.position), asc(steps.position))
    .limit(1);
  if (!found) throw new Error(`${life.key}: no step is left to end`);
  return found;
}

export const planning: Tellers<"plan" | "add-to-plan" | "resident-adds" | "agree" | "finish-step" | "drop-step" | "comment-on-plan" | "answer-comment"> = {
  plan: async (telling, { goals: planned }) => {
    const { deps, lead } = telling;
    const caseId = telling.ofCase().id;
    let version = 0;
    for (const { title, steps: [first, ...rest] } of planned) {
      if (!first) continue;
      mustBe(await addStep(deps, lead, { caseId, version, goal: { newTitle: title }, ...stepOf(telling, first) }), telling);
      const plan = await planOf(telling, "last goal");
      version = plan.version;
      for (const step of rest) {
        mustBe(await addStep(deps, lead, { caseId, version, goal: { id: plan.goalId }, ...stepOf(telling, step) }), telling);
        version += 1;
      }
    }
  },
  "add-to-plan": async (telling, step) => {
    const { version, goalId } = await planOf(telling);
    mustBe(await addStep(telling.deps, telling.lead, { caseId: telling.ofCase().id, version, goal: { id: goalId }, ...stepOf(telling, step) }), telling);
  },
  "resident-adds": async (telling, { title }) => {
    const { version, goalId } = await planOf(telling);
    mustBe(await addStep(telling.deps, telling.ofCase().resident, { caseId: telling.ofCase().id, version, goal: { id: goalId }, title }), telling);
  },
  agree: async (telling, { way }) => {
    const { version } = await planOf(telling);
    const actor = way === "online" ? telling.ofCase().resident : telling.lead;
    mustBe(await agreePlan(telling.deps, actor, { caseId: telling.ofCase().id, number: version, agreedOn: telling.moment.on, way }), telling);
  },
  "finish-step": async (telling) => {
    const { version, stepId, owner } = await nextStep(telling);
    const actor = owner === "resident" ? telling.ofCase().resident : telling.lead;
    mustBe(await finishStep(telling.deps, actor, { caseId: telling.ofCase().id, stepId, version }), telling);
  },
  "comment-on-plan": async (telling, { words, about }) => {
    const stepId = about && (await nextStep(telling, "resident")).stepId;
    mustBe(await commentOnPlan(telling.deps, telling.ofCase().resident, { caseId: telling.ofCase().id, words, stepId }), telling);
  },
  "answer-comment": async (telling, { words }) => mustBe(await commentOnPlan(telling.deps, telling.lead, { caseRef: telling.ofCase().reference, words }), telling),
  "drop-step": async (telling) => {
    const { version, stepId } = await nextStep(telling);
    mustBe(await dropStep(telling.deps, telling.lead, { caseId: telling.ofCase().id, stepId, version }), telling);
  },
};
