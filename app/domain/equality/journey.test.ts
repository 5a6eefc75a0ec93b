import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EqualityAnswers } from "./answers";
import { equalityStepsFor, giveEqualityAnswer, nextEqualityStep, previousEqualityStep } from "./journey";
import { backgroundsOf, equalitySteps, ethnicGroups, isAskedGroup, yesOrNo } from "./questions";

describe("the equality questions", () => {
  it("come in the order of the pattern, without the two that hang on an answer", () => {
    expect(equalityStepsFor({})).toEqual(["date-of-birth", "health", "ethnic-group", "partnership", "religion", "sex-and-gender", "sexual-orientation"]);
  });

  it("ask what a condition does only after a yes", () => {
    expect(nextEqualityStep({ health: "yes" }, "health")).toBe("health-effect");
    for (const health of ["no", "prefer_not_to_say"] as const) expect(nextEqualityStep({ health }, "health")).toBe("ethnic-group");
  });

  it("ask for the background of every group, and of nobody who would not say", () => {
    for (const ethnicGroup of ethnicGroups) expect(nextEqualityStep({ ethnicGroup }, "ethnic-group")).toBe(isAskedGroup(ethnicGroup) ? "ethnic-background" : "partnership");
  });

  it("end every group's backgrounds with any other, and then with not saying", () => {
    for (const backgrounds of Object.values(backgroundsOf)) expect(backgrounds.slice(-2)).toEqual(["any_other", "prefer_not_to_say"]);
  });

  it("lead to the explanation before the first, and to the end after the last", () => {
    expect(previousEqualityStep({}, "date-of-birth")).toBeUndefined();
    expect(nextEqualityStep({}, "sexual-orientation")).toBeUndefined();
  });

  it("go back the way they came, whatever was answered", () => {
    fc.assert(
      fc.property(fc.record({ health: fc.constantFrom(...yesOrNo), ethnicGroup: fc.constantFrom(...ethnicGroups) }, { requiredKeys: [] }), (answers) => {
        const steps = equalityStepsFor(answers);
        for (const step of steps.slice(1)) expect(nextEqualityStep(answers, previousEqualityStep(answers, step)!)).toBe(step);
      }),
    );
  });
});

describe("giving an answer", () => {
  it("changes what its page asks for and nothing else", () => {
    const before: EqualityAnswers = { religion: "sikh", health: "no" };
    expect(giveEqualityAnswer(before, "religion", { religion: "other", religionWords: "Jain", health: "yes" })).toMatchObject({ religion: "other", religionWords: "Jain", health: "no" });
  });

  it("takes away own words that are not given again", () => {
    expect(giveEqualityAnswer({ religion: "other", religionWords: "Jain" }, "religion", { religion: "none" })).not.toHaveProperty("religionWords");
  });

  it("takes away what hung on an answer that is another now", () => {
    expect(giveEqualityAnswer({ health: "yes", healthEffect: "a_lot" }, "health", { health: "no" })).not.toHaveProperty("healthEffect");
    const asian: EqualityAnswers = { ethnicGroup: "asian", ethnicBackground: "any_other", ethnicWords: "Nepalese" };
    expect(giveEqualityAnswer(asian, "ethnic-group", { ethnicGroup: "black" })).toMatchObject({ ethnicGroup: "black" });
    expect(Object.keys(giveEqualityAnswer(asian, "ethnic-group", { ethnicGroup: "black" }))).not.toContain("ethnicBackground");
    expect(giveEqualityAnswer(asian, "ethnic-group", { ethnicGroup: "asian" })).toMatchObject(asian);
  });

  it("keeps the version of the wording", () => {
    for (const step of equalitySteps) expect(giveEqualityAnswer({}, step, {})).toHaveProperty("questionsVersion");
  });
});
