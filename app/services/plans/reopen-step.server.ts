import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { mayUndo } from "#app/domain/plans/comment";
import * as plan from "#app/domain/plans/plan-edit";
import type { Deps } from "#app/platform/deps.server";
import { changePlan, type PlanActor, type PlanAnswer } from "./change-plan.server";
import type { StepOfCase } from "./finish-step.server";

/** Back to be done. A resident may take back the tick of a step that is theirs, on the same day. */
export function reopenStep(deps: Deps, actor: PlanActor, { version, ...which }: StepOfCase): Promise<PlanAnswer> {
  const today = londonDayOf(deps.now());
  return changePlan(deps, actor, {
    which,
    version,
    edit: (before) => {
      const step = plan.findStep(before, which.stepId)?.step;
      if (actor.kind === "resident" && !(step && mayUndo(step, today))) return "not-possible";
      return plan.reopenStep(before, which.stepId);
    },
    story: (after) => ({ kind: "plan_changed", details: { stepId: which.stepId, title: plan.findStep(after, which.stepId)?.step.title, changes: 1 } }),
  });
}
