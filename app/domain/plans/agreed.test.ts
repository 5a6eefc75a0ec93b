import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { changesSinceAgreed, refusedAgreement } from "./agreed";
import { aPlan } from "./builders";
import { addStep, finishStep, type Plan } from "./plan-edit";

const edited = (plan: ReturnType<typeof addStep>): Plan => {
  if (typeof plan === "string") throw new Error(plan);
  return plan;
};

describe("what changed since a plan was agreed", () => {
  it("does not count a step that was ticked", () => {
    expect(changesSinceAgreed(aPlan(), edited(finishStep(aPlan(), "step-cv", day("2026-03-20"))))).toEqual([]);
  });

  it("counts a step that was added", () => {
    const after = edited(addStep(aPlan(), "goal-job", { id: "new", title: "Ask about hours", owner: "adviser" }));
    expect(changesSinceAgreed(aPlan(), after)).toMatchObject([{ change: "added", title: "Ask about hours" }]);
  });
});

describe("agreeing a plan", () => {
  const when = { openedOn: day("2026-03-02"), today: day("2026-03-11") };

  it("needs at least one step", () => {
    expect(refusedAgreement({ version: 1, goals: [{ id: "g", title: "A goal", steps: [] }] }, day("2026-03-11"), when)).toBe("nothing-to-agree");
  });

  it("happened today or before, and not before the case was opened", () => {
    expect(refusedAgreement(aPlan(), day("2026-03-12"), when)).toBe("in-the-future");
    expect(refusedAgreement(aPlan(), day("2026-03-01"), when)).toBe("before-the-case");
    expect(refusedAgreement(aPlan(), day("2026-03-02"), when)).toBeUndefined();
    expect(refusedAgreement(aPlan(), day("2026-03-11"), when)).toBeUndefined();
  });
});
