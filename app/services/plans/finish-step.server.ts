import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import * as plan from "#app/domain/plans/plan-edit";
import type { Deps } from "#app/platform/deps.server";
import { changePlan, type PlanActor, type PlanAnswer } from "./change-plan.server";

export interface StepOfCase {
  /** Given where the address names the case: the step must then be one of its. */
  caseRef?: string;
  caseId?: string;
  stepId: string;
  version: number;
}

/** Done, because a person says so. A resident finishes only steps that are theirs to do; to them any other is not possible. */
export function finishStep(deps: Deps, actor: PlanActor, { version, doneOn, ...which }: StepOfCase & { doneOn?: CalendarDay }): Promise<PlanAnswer> {
  const today = londonDayOf(deps.now());
  return changePlan(deps, actor, {
    which,
    version,
    edit: (before) => {
      if (actor.kind === "resident" && plan.findStep(before, which.stepId)?.step.owner !== "resident") return "not-possible";
      return plan.finishStep(before, which.stepId, doneOn ?? today);
    },
    story: (after) => ({ kind: "step_done", details: { stepId: which.stepId, title: plan.findStep(after, which.stepId)?.step.title } }),
  });
}
