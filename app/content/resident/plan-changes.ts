import type { PlanChange } from "#app/domain/plans/plan-edit";
import type { Words } from "./catalogue";

/** One difference between two versions of their plan, as its resident reads it. */
export function sayChangeToResident({ changes }: Words["myPlan"], { of, title, change, field, was = "", now = "" }: PlanChange): string {
  if (field === "title") return changes.title(was, now);
  if (field) return { owner: changes.owner, "due date": changes.due, status: changes.status }[field](title);
  if (of === "goal") return change === "removed" ? changes.goalRemoved(title) : changes.goalAdded(title);
  return { added: changes.stepAdded, removed: changes.stepRemoved, moved: changes.stepMoved, changed: changes.stepMoved }[change](title);
}
