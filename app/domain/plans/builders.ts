import { day } from "#app/domain/calendar/calendar-day";
import type { Plan, Step } from "./plan";

/** A step the resident owns, due at the end of March 2026. */
export function aStep(over: Partial<Step> = {}): Step {
  return { id: "step-cv", title: "Write a CV", owner: "resident", dueOn: day("2026-03-31"), status: "open", ...over };
}

/** Two goals; the first has three open steps. */
export function aPlan(over: Partial<Plan> = {}): Plan {
  return {
    version: 3,
    goals: [
      { id: "goal-job", title: "Find a job in a kitchen", steps: [aStep(), aStep({ id: "step-visit", title: "Visit the college kitchen", owner: "adviser", ownerName: "Amina Yusuf" }), aStep({ id: "step-course", title: "Food hygiene course", owner: "provider", ownerName: "Northmere College" })] },
      { id: "goal-money", title: "Sort out money", steps: [] },
    ],
    ...over,
  };
}
