import * as plan from "#app/domain/plans/plan-edit";
import type { Deps } from "#app/platform/deps.server";
import { changePlan, type PlanActor, type PlanAnswer } from "./change-plan.server";
import type { StepOfCase } from "./finish-step.server";

/** Back to be done. A resident may take back the tick of a step that is theirs. */
export function reopenStep(deps: Deps, actor: PlanActor, { version, ...which }: StepOfCase): Promise<PlanAnswer> {
  return changePlan(deps, actor, {
    which,
    version,
    edit: (before) => {
      const step = plan.findStep(before, which.stepId)?.step;
      if (actor.kind === "resident" && !(step?.owner === "resident" && step.status === "done")) return "not-possible";
      return plan.reopenStep(before, which.stepId);
    },
    story: (after) => ({ kind: "plan_changed", details: { stepId: which.stepId, title: plan.findStep(after, which.stepId)?.step.title, changes: 1 } }),
  });
}
