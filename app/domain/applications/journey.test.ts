import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { activities, areaGrounds } from "./application";
import type { ApplicationAnswers } from "./answers";
import { anApplicantAged, anApplication, aToday } from "./builders";
import { areaAnswers } from "./eligibility";
import { firstUnanswered, isAnswered, nextStep, previousStep, questionCount, skippableSteps, stepIds, stepsFor, type StepId } from "./journey";

const someAnswers = fc.record({
  age: fc.integer({ min: 16, max: 90 }),
  area: fc.constantFrom(...areaAnswers),
  areaGround: fc.constantFrom(...areaGrounds),
  activity: fc.constantFrom(...activities),
  council: fc.constantFrom("northmere-city", undefined),
  email: fc.constantFrom("rosa@resident.example", undefined),
  phone: fc.constantFrom("07700 900982", undefined),
}).map(({ age, ...answers }) => anApplicantAged(age, { ...answers, visited: ["contact"] }));

/** Walks the pages as somebody would who answers each with what is given, and leaves the rest empty. */
function walk(given: ApplicationAnswers): StepId[] {
  const path: StepId[] = ["area"];
  for (let step = nextStep(given, "area", aToday); step; step = nextStep(given, step, aToday)) path.push(step);
  return path;
}

describe("the application", () => {
  it.each<[string, ApplicationAnswers, StepId[]]>([
    ["an adult who has lost a job", anApplication(), ["last-worked"]],
    ["somebody of 19 who is not in work or learning", anApplicantAged(19, { activity: "not_looking", lastWorked: "never" }), ["last-worked"]],
    ["somebody of 17 at college who may drop out", anApplicantAged(17, { activity: "learning", riskSigns: ["missing_lessons"] }), ["risk-signs"]],
    ["somebody of 45 in a low-paid job", anApplicantAged(45, { activity: "low_paid_or_insecure", wants: ["better_work"] }), []],
    ["a carer without a phone or an e-mail address", anApplicantAged(52, { activity: "caring", email: undefined, phone: undefined }), ["last-worked"]],
  ])("asks %s 8 to 12 questions", (_, answers, special) => {
    expect(questionCount(answers, aToday)).toBeGreaterThanOrEqual(8);
    expect(questionCount(answers, aToday)).toBeLessThanOrEqual(12);
    expect(stepsFor(answers, aToday).filter((step) => step === "last-worked" || step === "risk-signs")).toEqual(special);
  });

  it("begins with the area and ends with the check page", () => {
    expect([stepIds[0], stepIds.at(-1)]).toEqual(["area", "check-answers"]);
    expect(firstUnanswered({}, aToday)).toBe("area");
    expect(firstUnanswered(anApplication(), aToday)).toBe("check-answers");
  });

  it("shows other ways only outside the area, and lets people go on from there", () => {
    const outside = anApplication({ area: "outside", council: undefined });
    expect(nextStep(outside, "area", aToday)).toBe("other-ways");
    expect(firstUnanswered(outside, aToday)).toBe("other-ways");
    const goingOn: ApplicationAnswers = { ...outside, areaGround: "unsure", area: "unknown" };
    expect(nextStep(goingOn, "other-ways", aToday)).toBe("name");
    expect(previousStep(goingOn, "name", aToday)).toBe("other-ways");
    expect(firstUnanswered(goingOn, aToday)).toBe("check-answers");
    expect(nextStep(anApplication(), "area", aToday)).toBe("name");
  });

  it("ends with the date of birth for somebody under 16", () => {
    const young = anApplicantAged(15);
    expect(nextStep(young, "date-of-birth", aToday)).toBeUndefined();
    expect(firstUnanswered(young, aToday)).toBe("date-of-birth");
    expect(stepsFor(young, aToday)).not.toContain("check-answers");
  });

  it("asks for risk signs from 16 to 24, in learning or in work, and nobody else", () => {
    const asked = (age: number, activity: ApplicationAnswers["activity"]) => stepsFor(anApplicantAged(age, { activity }), aToday).includes("risk-signs");
    expect([asked(16, "learning"), asked(24, "employed"), asked(25, "learning"), asked(19, "looking"), asked(19, "volunteering")]).toEqual([true, true, false, false, false]);
  });

  it("needs no phone and no e-mail address, and then asks nothing about them", () => {
    const unreachable = anApplication({ email: undefined, phone: undefined, safeContact: undefined });
    expect(firstUnanswered(unreachable, aToday)).toBe("check-answers");
    expect(stepsFor(unreachable, aToday)).not.toContain("safe-contact");
  });

  it("asks for a hub where the postcode does not tell one", () => {
    expect(stepsFor(anApplication({ council: undefined }), aToday)).toContain("hub");
    expect(stepsFor(anApplication({ hubId: undefined }), aToday)).toContain("hub");
    expect(stepsFor(anApplication(), aToday)).not.toContain("hub");
  });

  it("counts a page that may be left empty as answered once it was visited", () => {
    for (const step of skippableSteps) {
      expect(isAnswered({}, step)).toBe(false);
      expect(isAnswered({ visited: [step] }, step)).toBe(true);
    }
  });

  it("is not finished by visiting a page that needs an answer", () => {
    expect(firstUnanswered(anApplication({ wants: [], visited: [...stepIds] }), aToday)).toBe("wants");
  });

  it("leads from the first page to the check page, whoever it is, and back the same way", () => {
    fc.assert(fc.property(someAnswers, (answers) => {
      const path = walk(answers);
      expect(path).toEqual(stepsFor(answers, aToday));
      expect(path.at(-1)).toBe("check-answers");
      const back: StepId[] = ["check-answers"];
      for (let step = previousStep(answers, "check-answers", aToday); step; step = previousStep(answers, step, aToday)) back.unshift(step);
      expect(back).toEqual(path);
    }));
  });

  it("takes up again at a page this person is asked, and never after a gap", () => {
    fc.assert(fc.property(someAnswers, fc.subarray([...skippableSteps]), (answers, visited) => {
      const first = firstUnanswered({ ...answers, visited }, aToday);
      const steps = stepsFor({ ...answers, visited }, aToday);
      expect(steps).toContain(first);
      expect(steps.slice(0, steps.indexOf(first)).every((step) => isAnswered({ ...answers, visited }, step))).toBe(true);
    }));
  });

  it("goes on from a page that no longer applies", () => {
    expect(nextStep(anApplication({ activity: "employed" }), "last-worked", aToday)).toBe("wants");
  });
});
