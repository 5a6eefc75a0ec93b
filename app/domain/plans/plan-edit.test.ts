import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { day } from "#app/domain/calendar/calendar-day";
import { barrierCodes } from "#app/domain/cases/barrier";
import { aPlan, aStep } from "./builders";
import type { Plan } from "./plan";
import { addGoal, addStep, changeStep, dropStep, findStep, finishStep, isOverdue, moveStep, planDiff, reopenStep, suggestedSteps, type Edited } from "./plan-edit";

const today = day("2026-03-25");

function edited(result: Edited): Plan {
  if (typeof result === "string") throw new Error(`refused: ${result}`);
  return result;
}
const order = (plan: Plan) => plan.goals.flatMap(({ steps }) => steps.map(({ id }) => id));

describe("editing a plan", () => {
  it("adds goals and steps at the end, their titles tidied", () => {
    const plan = edited(addStep(edited(addGoal(aPlan(), { id: "g3", title: "  Feel   better " })), "g3", { id: "s1", title: " Walk\nto work ", owner: "resident", dueOn: today }));
    expect(plan.goals.at(-1)).toEqual({ id: "g3", title: "Feel better", steps: [{ id: "s1", title: "Walk to work", owner: "resident", dueOn: today, status: "open" }] });
  });

  it.each([["", "no-title"], ["   ", "no-title"], ["x".repeat(201), "title-too-long"]])("refuses the title %j", (title, refusal) => {
    expect(addGoal(aPlan(), { id: "g3", title })).toBe(refusal);
    expect(addStep(aPlan(), "goal-job", { id: "s1", title, owner: "resident" })).toBe(refusal);
    expect(changeStep(aPlan(), "step-cv", { title })).toBe(refusal);
  });

  it("takes a title of 200 characters, counted as people count them", () => {
    expect(edited(addGoal(aPlan(), { id: "g3", title: "🙂".repeat(200) })).goals).toHaveLength(3);
  });

  it("refuses what is not there, and what is there already", () => {
    expect(addStep(aPlan(), "goal-none", { id: "s1", title: "Walk", owner: "resident" })).toBe("no-such-goal");
    expect(addStep(aPlan(), "goal-money", { id: "step-cv", title: "Walk", owner: "resident" })).toBe("already-there");
    expect(addGoal(aPlan(), { id: "goal-job", title: "Again" })).toBe("already-there");
    for (const result of [finishStep(aPlan(), "none", today), dropStep(aPlan(), "none"), reopenStep(aPlan(), "none"), moveStep(aPlan(), "none", "up"), changeStep(aPlan(), "none", {})]) expect(result).toBe("no-such-step");
  });

  it("finishes a step on a day, and forgets the day when it is opened again", () => {
    const done = edited(finishStep(aPlan(), "step-cv", today));
    expect(findStep(done, "step-cv")?.step).toEqual(aStep({ status: "done", doneOn: today }));
    expect(finishStep(done, "step-cv", today)).toBe("not-possible");
    expect(edited(reopenStep(done, "step-cv"))).toEqual(aPlan());
  });

  it("drops a step that is no longer needed, and only opens again what was closed", () => {
    const dropped = edited(dropStep(aPlan(), "step-cv"));
    expect(findStep(dropped, "step-cv")?.step.status).toBe("no_longer_needed");
    expect(finishStep(dropped, "step-cv", today)).toBe("not-possible");
    expect(edited(reopenStep(dropped, "step-cv"))).toEqual(aPlan());
    expect(reopenStep(aPlan(), "step-cv")).toBe("not-possible");
  });

  it("changes an open step, and leaves a finished one as it was", () => {
    expect(findStep(edited(changeStep(aPlan(), "step-cv", { dueOn: today, owner: "adviser", ownerName: "Joe" })), "step-cv")?.step).toMatchObject({ title: "Write a CV", dueOn: today, owner: "adviser", ownerName: "Joe" });
    expect(changeStep(edited(finishStep(aPlan(), "step-cv", today)), "step-cv", { title: "Other" })).toBe("not-possible");
  });

  it("moves a step one place, and not past the ends", () => {
    expect(order(edited(moveStep(aPlan(), "step-visit", "up")))).toEqual(["step-visit", "step-cv", "step-course"]);
    expect(order(edited(moveStep(aPlan(), "step-visit", "down")))).toEqual(["step-cv", "step-course", "step-visit"]);
    expect([moveStep(aPlan(), "step-cv", "up"), moveStep(aPlan(), "step-course", "down")]).toEqual(["not-possible", "not-possible"]);
  });

  it("keeps the version it was read with, and never changes the plan it was given", () => {
    const plan = aPlan();
    for (const result of [addGoal(plan, { id: "g", title: "G" }), finishStep(plan, "step-cv", today), moveStep(plan, "step-cv", "down"), dropStep(plan, "step-cv")]) expect(edited(result).version).toBe(3);
    expect(plan).toEqual(aPlan());
  });
});

describe("an overdue step", () => {
  it("is open and its day has passed", () => {
    expect(isOverdue(aStep({ dueOn: day("2026-03-24") }), today)).toBe(true);
    expect([aStep({ dueOn: today }), aStep({ dueOn: undefined }), aStep({ dueOn: day("2026-03-24"), status: "done" }), aStep({ dueOn: day("2026-03-24"), status: "no_longer_needed" })].map((step) => isOverdue(step, today))).toEqual([false, false, false, false]);
  });
});

describe("what somebody else changed", () => {
  it("is nothing between a plan and itself", () => {
    expect(planDiff(aPlan(), aPlan({ version: 4 }))).toEqual([]);
  });

  it("is said field by field, in words", () => {
    const after = edited(finishStep(edited(changeStep(aPlan(), "step-cv", { title: "Write a short CV", dueOn: day("2026-04-10"), owner: "adviser", ownerName: "Joe" })), "step-cv", today));
    const about = { of: "step", id: "step-cv", title: "Write a short CV", change: "changed" };
    expect(planDiff(aPlan(), after)).toEqual([
      { ...about, field: "title", was: "Write a CV", now: "Write a short CV" },
      { ...about, field: "owner", was: "resident", now: "adviser: Joe" },
      { ...about, field: "due date", was: "31 March 2026", now: "10 April 2026" },
      { ...about, field: "status", was: "to do", now: "done on 25 March 2026" },
    ]);
  });

  it("names what was added, removed and renamed", () => {
    const before = aPlan();
    const after: Plan = { version: 4, goals: [{ id: "goal-job", title: "Find a job", steps: [aStep({ id: "new", title: "Call the hotel" })] }] };
    expect(planDiff(before, after).map(({ of, change, title }) => `${of} ${change}: ${title}`)).toEqual([
      "goal changed: Find a job", "goal removed: Sort out money", "step added: Call the hotel", "step removed: Write a CV", "step removed: Visit the college kitchen", "step removed: Food hygiene course",
    ]);
  });

  it("names only the step that moved, not those that made room", () => {
    const first = edited(moveStep(edited(moveStep(aPlan(), "step-course", "up")), "step-course", "up"));
    expect(planDiff(aPlan(), first)).toEqual([{ of: "step", id: "step-course", title: "Food hygiene course", change: "moved" }]);
  });

  it("says which goal a step was taken to", () => {
    const [job, money] = aPlan().goals;
    if (!job || !money) throw new Error("the built plan has two goals");
    const after: Plan = { version: 4, goals: [{ ...job, steps: job.steps.slice(1) }, { ...money, steps: job.steps.slice(0, 1) }] };
    expect(planDiff(aPlan(), after)).toEqual([{ of: "step", id: "step-cv", title: "Write a CV", change: "moved", was: "Find a job in a kitchen", now: "Sort out money" }]);
  });

  it("is empty exactly where nothing changed, whatever was done", () => {
    const edit = fc.constantFrom<(plan: Plan) => Edited>(
      (plan) => moveStep(plan, "step-cv", "down"), (plan) => moveStep(plan, "step-course", "up"), (plan) => finishStep(plan, "step-visit", today),
      (plan) => reopenStep(plan, "step-visit"), (plan) => dropStep(plan, "step-course"), (plan) => reopenStep(plan, "step-course"), (plan) => changeStep(plan, "step-cv", { dueOn: today }),
    );
    fc.assert(fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
      const after = edits.reduce((plan, apply) => { const result = apply(plan); return typeof result === "string" ? plan : result; }, aPlan());
      expect(planDiff(aPlan(), after).length === 0).toBe(JSON.stringify(after) === JSON.stringify(aPlan()));
    }));
  });
});

describe("suggested steps", () => {
  it.each(barrierCodes)("for %s are at least two, different, short enough and plain", (code) => {
    const steps = suggestedSteps(code);
    expect(steps.length).toBeGreaterThanOrEqual(2);
    expect(new Set(steps.map(({ title }) => title)).size).toBe(steps.length);
    for (const { title } of steps) {
      expect(title.length).toBeLessThanOrEqual(100);
      expect(title).not.toMatch(/\b(please|must attend|sanction|client|customer)\b/i);
    }
  });

  it("give the resident something of their own to do for every barrier", () => {
    expect(barrierCodes.filter((code) => !suggestedSteps(code).some(({ owner }) => owner === "resident"))).toEqual([]);
  });
});
