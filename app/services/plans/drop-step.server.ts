import type { StaffActor } from "#app/domain/people/actor";
import * as plan from "#app/domain/plans/plan-edit";
import type { Deps } from "#app/platform/deps.server";
import { changePlan, type PlanAnswer } from "./change-plan.server";
import type { StepOfCase } from "./finish-step.server";

/** No longer needed, which is not failure. */
export function dropStep(deps: Deps, actor: StaffActor, { version, ...which }: StepOfCase): Promise<PlanAnswer> {
  return changePlan(deps, actor, {
    which,
    version,
    edit: (before) => plan.dropStep(before, which.stepId),
    story: (after) => ({ kind: "step_no_longer_needed", details: { stepId: which.stepId, title: plan.findStep(after, which.stepId)?.step.title } }),
  });
}
