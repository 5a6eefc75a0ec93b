import type { WhichCase } from "#db/queries/plans/find-case-of-plan";
import type { StaffActor } from "#app/domain/people/actor";
import * as plan from "#app/domain/plans/plan-edit";
import type { Deps } from "#app/platform/deps.server";
import { changePlan, type PlanAnswer } from "./change-plan.server";

export interface NewGoal extends Pick<WhichCase, "caseId" | "caseRef"> {
  version: number;
  title: string;
}

/** Puts a goal at the end of the plan; the first one makes the plan. */
export function addGoal(deps: Deps, actor: StaffActor, { version, title, ...which }: NewGoal): Promise<PlanAnswer> {
  return changePlan(deps, actor, {
    which,
    version,
    edit: (before) => plan.addGoal(before, { id: deps.newId(), title }),
    story: () => ({ kind: "plan_changed", details: { title, changes: 1 } }),
  });
}
