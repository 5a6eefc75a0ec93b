import type { WhichCase } from "#db/queries/plans/find-case-of-plan";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { StepOwner } from "#app/domain/plans/plan";
import * as plan from "#app/domain/plans/plan-edit";
import type { Deps } from "#app/platform/deps.server";
import { changePlan, type PlanActor, type PlanAnswer } from "./change-plan.server";

export interface NewStep extends Pick<WhichCase, "caseId" | "caseRef"> {
  version: number;
  /** A goal of the plan, or the title of one to begin with this step. */
  goal: { id: string } | { newTitle: string };
  title: string;
  /** A resident's own step is theirs, whatever is said here. */
  owner?: StepOwner;
  /** Which adviser or provider; left out for the resident. */
  ownerName?: string;
  dueOn?: CalendarDay;
}

/** Puts a step at the end of a goal. A resident may add steps too: theirs, and told as theirs. */
export function addStep(deps: Deps, actor: PlanActor, { version, goal, title, owner = "resident", ownerName, dueOn, ...which }: NewStep): Promise<PlanAnswer> {
  const byResident = actor.kind === "resident";
  const stepOwner = byResident ? "resident" : owner;
  const step = { id: deps.newId(), title, owner: stepOwner, ...(stepOwner !== "resident" && ownerName ? { ownerName } : {}), ...(dueOn ? { dueOn } : {}) };
  const goalId = "id" in goal ? goal.id : deps.newId();
  return changePlan(deps, actor, {
    which: "id" in goal ? { ...which, goalId } : which,
    version,
    edit: (before) => {
      const begun = "id" in goal ? before : plan.addGoal(before, { id: goalId, title: goal.newTitle });
      return typeof begun === "string" ? begun : plan.addStep(begun, goalId, step);
    },
    story: () => (byResident ? { kind: "step_added_by_resident", details: { stepId: step.id, title } } : { kind: "plan_changed", details: { stepId: step.id, title, changes: 1 } }),
  });
}
