import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { stepLife, type Goal, type Plan, type Step, type StepHappening } from "./plan";

export { planDiff, type PlanChange } from "./plan-diff";
export { suggestedSteps, type SuggestedStep } from "./suggested-steps";
export type { Goal, Plan, Step } from "./plan";

/** The longest title of a goal or a step, in characters. */
export const longestTitle = 200;

/** Why an edit was refused; the plan is then as it was. */
export type PlanRefusal = "no-title" | "title-too-long" | "no-such-goal" | "no-such-step" | "already-there" | "not-possible";

export type Edited = Plan | PlanRefusal;

const tidy = (title: string) => title.replace(/\s+/g, " ").trim();

function refusedTitle(title: string): PlanRefusal | undefined {
  const length = [...tidy(title)].length;
  if (length === 0) return "no-title";
  return length > longestTitle ? "title-too-long" : undefined;
}

/** The step and the goal it is in, or `undefined`. */
export function findStep(plan: Plan, stepId: string): { goal: Goal; step: Step } | undefined {
  for (const goal of plan.goals) {
    const step = goal.steps.find(({ id }) => id === stepId);
    if (step) return { goal, step };
  }
  return undefined;
}

const withSteps = (plan: Plan, goalId: string, change: (steps: readonly Step[]) => readonly Step[]): Plan => ({
  ...plan,
  goals: plan.goals.map((goal) => (goal.id === goalId ? { ...goal, steps: change(goal.steps) } : goal)),
});

/** Puts a goal at the end. The id is handed in. */
export function addGoal(plan: Plan, goal: { id: string; title: string }): Edited {
  const refused = refusedTitle(goal.title);
  if (refused) return refused;
  if (plan.goals.some(({ id }) => id === goal.id)) return "already-there";
  return { ...plan, goals: [...plan.goals, { id: goal.id, title: tidy(goal.title), steps: [] }] };
}

/** Puts an open step at the end of a goal. The id is handed in. */
export function addStep(plan: Plan, goalId: string, step: Omit<Step, "status" | "doneOn">): Edited {
  const refused = refusedTitle(step.title);
  if (refused) return refused;
  if (!plan.goals.some(({ id }) => id === goalId)) return "no-such-goal";
  if (findStep(plan, step.id)) return "already-there";
  return withSteps(plan, goalId, (steps) => [...steps, { ...step, title: tidy(step.title), status: "open" }]);
}

/** Changes the words, the owner or the day of a step that is still open. */
export function changeStep(plan: Plan, stepId: string, change: Partial<Pick<Step, "title" | "owner" | "ownerName" | "dueOn">>): Edited {
  const found = findStep(plan, stepId);
  if (!found) return "no-such-step";
  if (found.step.status !== "open") return "not-possible";
  const title = tidy(change.title ?? found.step.title);
  const refused = refusedTitle(title);
  if (refused) return refused;
  return withSteps(plan, found.goal.id, (steps) => steps.map((step) => (step.id === stepId ? { ...step, ...change, title } : step)));
}

function happen(plan: Plan, stepId: string, happening: StepHappening, doneOn?: CalendarDay): Edited {
  const found = findStep(plan, stepId);
  if (!found) return "no-such-step";
  const status = stepLife[found.step.status][happening];
  if (!status) return "not-possible";
  const after: Step = { ...found.step, status, doneOn };
  return withSteps(plan, found.goal.id, (steps) => steps.map((one) => (one.id === stepId ? after : one)));
}

/** Done, on the day it was done. Only ever because a person said so. */
export const finishStep = (plan: Plan, stepId: string, doneOn: CalendarDay): Edited => happen(plan, stepId, "finish", doneOn);

/** No longer needed, which is not failure. */
export const dropStep = (plan: Plan, stepId: string): Edited => happen(plan, stepId, "drop");

export const reopenStep = (plan: Plan, stepId: string): Edited => happen(plan, stepId, "reopen");

/** One place up or down within its goal; `not-possible` at either end. */
export function moveStep(plan: Plan, stepId: string, direction: "up" | "down"): Edited {
  const found = findStep(plan, stepId);
  if (!found) return "no-such-step";
  const { goal, step } = found;
  const from = goal.steps.indexOf(step);
  const to = direction === "up" ? from - 1 : from + 1;
  if (to < 0 || to >= goal.steps.length) return "not-possible";
  return withSteps(plan, goal.id, (steps) => steps.toSpliced(from, 1).toSpliced(to, 0, step));
}

/** Open, and its day has passed. Due today is not overdue; a step without a day never is. */
export function isOverdue({ status, dueOn }: Pick<Step, "status" | "dueOn">, today: CalendarDay): boolean {
  return status === "open" && dueOn !== undefined && dueOn < today;
}
