import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { aboutOf, mayUndo } from "./comment";

const today = day("2026-03-11");
const plan = { version: 1, goals: [{ id: "g", title: "Work in a kitchen", steps: [{ id: "s", title: "Write a CV", owner: "resident" as const, status: "open" as const }] }] };

describe("a comment", () => {
  it("is about the plan, or about a step as it is called now", () => {
    expect(aboutOf(plan, undefined)).toEqual({ stepTitle: "" });
    expect(aboutOf(plan, "s")).toEqual({ stepId: "s", stepTitle: "Write a CV" });
    expect(aboutOf(plan, "gone")).toBeUndefined();
  });
});

describe("taking back a tick", () => {
  it("is the resident's, for their own step, on the same day", () => {
    const ticked = { owner: "resident" as const, status: "done" as const, doneOn: today };
    expect(mayUndo(ticked, today)).toBe(true);
    expect(mayUndo(ticked, day("2026-03-12"))).toBe(false);
    expect(mayUndo({ ...ticked, owner: "adviser" }, today)).toBe(false);
    expect(mayUndo({ owner: "resident", status: "open" }, today)).toBe(false);
  });
});
