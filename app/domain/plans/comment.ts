import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { Plan, Step } from "./plan";
import { findStep } from "./plan-edit";

/** What a comment may say, in characters. */
export const longestComment = 1_000;

/** What a comment is about: the whole plan, or one step as it is called now. `undefined` where the step is not in the plan. */
export function aboutOf(plan: Plan, stepId: string | undefined): { stepId?: string; stepTitle: string } | undefined {
  if (stepId === undefined) return { stepTitle: "" };
  const step = findStep(plan, stepId)?.step;
  return step && { stepId, stepTitle: step.title };
}

/** Whether a resident may take back a tick: their own step, on the day they ticked it. Later it is history, and an adviser opens it again. */
export const mayUndo = ({ owner, status, doneOn }: Pick<Step, "owner" | "status" | "doneOn">, today: CalendarDay): boolean => owner === "resident" && status === "done" && doneOn === today;
