import type { StaffActor } from "#app/domain/people/actor";
import type { Step } from "#app/domain/plans/plan";
import * as plan from "#app/domain/plans/plan-edit";
import type { Deps } from "#app/platform/deps.server";
import { changePlan, type PlanAnswer } from "./change-plan.server";
import type { StepOfCase } from "./finish-step.server";

/** Words, owner and day of an open step. A day or an owner's name that is `undefined` is taken away. */
export interface ChangedStep extends StepOfCase {
  title: string;
  owner: Step["owner"];
  ownerName: string | undefined;
  dueOn: Step["dueOn"] | undefined;
}

export function changeStep(deps: Deps, actor: StaffActor, { version, title, owner, ownerName, dueOn, ...which }: ChangedStep): Promise<PlanAnswer> {
  return changePlan(deps, actor, {
    which,
    version,
    edit: (before) => {
      const bare = { ...before, goals: before.goals.map((goal) => ({ ...goal, steps: goal.steps.map((step) => (step.id === which.stepId && step.status === "open" ? withoutOwnerAndDay(step) : step)) })) };
      return plan.changeStep(bare, which.stepId, { title, owner, ...(owner !== "resident" && ownerName ? { ownerName } : {}), ...(dueOn ? { dueOn } : {}) });
    },
    story: () => ({ kind: "plan_changed", details: { stepId: which.stepId, title, changes: 1 } }),
  });
}

function withoutOwnerAndDay({ ownerName: _name, dueOn: _day, ...step }: Step): Step {
  return step;
}
