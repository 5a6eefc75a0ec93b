import { describe, expect, it } from "vitest";

import type { ApplicationAnswers } from "./answers";
import { anApplicantAged, anApplication, aToday } from "./builders";
import { firstUnanswered, isAhead, isAnswered, isSensitive, nextStep, previousStep, questionCount, stepIds, stepsFor, type StepId } from "./journey";
import { forOneself } from "./journey-for-oneself";
import { stepRules } from "./step-rules";

const skippableSteps = stepIds.filter((step) => stepRules[step].optional);
/** The pages that not everybody is asked. */
const special: readonly StepId[] = ["other-ways", "last-worked", "risk-signs", "barriers", "circumstances", "benefits", "safe-contact", "hub"];

const anyWay: ApplicationAnswers = { safeToReach: "any_way" };

describe("the application", () => {
  it.each<[string, ApplicationAnswers, number, StepId[]]>([
    ["a young person at college who may drop out", anApplicantAged(17, { ...anyWay, activity: "learning", riskSigns: ["missing_lessons"], wants: ["learn", "support"] }), 10, ["risk-signs", "barriers"]],
    ["a young person not in work or learning", anApplicantAged(19, { ...anyWay, activity: "looking", lastWorked: "never" }), 12, ["last-worked", "barriers", "circumstances", "benefits"]],
    ["an adult long out of work", anApplication({ ...anyWay, lastWorked: { kind: "date", year: 2022, month: 3 } }), 12, ["last-worked", "barriers", "circumstances", "benefits"]],
    ["somebody in low-paid work", anApplicantAged(45, { ...anyWay, activity: "low_paid_or_insecure", wants: ["better_work"] }), 11, ["barriers", "circumstances", "benefits"]],
    ["somebody who only wants a course", anApplicantAged(38, { ...anyWay, activity: "employed", wants: ["learn"] }), 8, []],
    ["somebody out of work who only wants a course", anApplicantAged(38, { ...anyWay, activity: "looking", wants: ["learn", "careers_advice"] }), 8, []],
    ["somebody not sure what they want", anApplicantAged(29, { ...anyWay, activity: "other", lastWorked: "not_sure", wants: ["not_sure"] }), 12, ["last-worked", "barriers", "circumstances", "benefits"]],
    ["a carer without a phone or an e-mail address", anApplicantAged(52, { activity: "caring", email: undefined, phone: undefined, safeToReach: undefined }), 12, ["last-worked", "barriers", "circumstances", "benefits"]],
  ])("asks %s 8 to 12 questions", (_, answers, count, asked) => {
    expect(questionCount(forOneself, answers, aToday)).toBe(count);
    expect(count >= 8 && count <= 12).toBe(true);
    expect(stepsFor(forOneself, answers, aToday).filter((step) => special.includes(step))).toEqual(asked);
  });

  it("asks one more of those who can be reached only in some ways, and one of those whose postcode has no hub", () => {
    expect(questionCount(forOneself, anApplication(), aToday)).toBe(13);
    expect(questionCount(forOneself, anApplication({ ...anyWay, postcode: undefined, noFixedAddress: true, council: undefined, areaGround: undefined }), aToday)).toBe(13);
  });

  it("has a way to leave from the first question that could put somebody at risk, to the end", () => {
    for (const { id } of forOneself.steps) expect(isSensitive(forOneself, id)).toBe(!isAhead(forOneself, "urgent-needs", id));
    expect(["name", "urgent-needs", "check-answers"].map((step) => isSensitive(forOneself, step as StepId))).toEqual([false, true, true]);
  });

  it("begins with the area and ends with the check page", () => {
    expect([forOneself.steps[0]?.id, forOneself.steps.at(-1)?.id]).toEqual(["area", "check-answers"]);
    expect(firstUnanswered(forOneself, {}, aToday)).toBe("area");
    expect(firstUnanswered(forOneself, anApplication(), aToday)).toBe("check-answers");
  });

  it("shows other ways only outside the area, and lets people go on from there", () => {
    const outside = anApplication({ area: "outside", areaGround: undefined, council: undefined });
    expect(nextStep(forOneself, outside, "area", aToday)).toBe("other-ways");
    expect(firstUnanswered(forOneself, outside, aToday)).toBe("other-ways");
    const goingOn: ApplicationAnswers = { ...outside, areaGround: "unsure", area: "unknown" };
    expect(nextStep(forOneself, goingOn, "other-ways", aToday)).toBe("name");
    expect(previousStep(forOneself, goingOn, "name", aToday)).toBe("other-ways");
    expect(firstUnanswered(forOneself, goingOn, aToday)).toBe("check-answers");
    expect(nextStep(forOneself, anApplication(), "area", aToday)).toBe("name");
  });

  it("ends with the date of birth for somebody under 16", () => {
    const young = anApplicantAged(15);
    expect(nextStep(forOneself, young, "date-of-birth", aToday)).toBeUndefined();
    expect(firstUnanswered(forOneself, young, aToday)).toBe("date-of-birth");
    expect(stepsFor(forOneself, young, aToday)).not.toContain("check-answers");
  });

  it("asks for risk signs from 16 to 24, in learning or in work, and nobody else", () => {
    const asked = (age: number, activity: ApplicationAnswers["activity"]) => stepsFor(forOneself, anApplicantAged(age, { activity }), aToday).includes("risk-signs");
    expect([asked(16, "learning"), asked(24, "employed"), asked(25, "learning"), asked(19, "looking"), asked(19, "volunteering")]).toEqual([true, true, false, false, false]);
  });

  it("needs no phone and no e-mail address, and then asks nothing about them", () => {
    const unreachable = anApplication({ email: undefined, phone: undefined, safeToReach: undefined, safeContact: undefined });
    expect(firstUnanswered(forOneself, unreachable, aToday)).toBe("check-answers");
    expect(stepsFor(forOneself, unreachable, aToday)).not.toContain("safe-contact");
  });

  it("asks for a hub where the postcode does not tell one", () => {
    expect(stepsFor(forOneself, anApplication({ council: undefined }), aToday)).toContain("hub");
    expect(stepsFor(forOneself, anApplication({ hubId: undefined }), aToday)).toContain("hub");
    expect(stepsFor(forOneself, anApplication(), aToday)).not.toContain("hub");
  });

  it("counts a page that may be left empty as answered once it was visited", () => {
    for (const step of skippableSteps) {
      expect(isAnswered({}, step)).toBe(false);
      expect(isAnswered({ visited: [step] }, step)).toBe(true);
    }
  });

  it("is not finished by visiting a page that needs an answer", () => {
    expect(firstUnanswered(forOneself, anApplication({ wants: [], visited: [...stepIds] }), aToday)).toBe("wants");
  });

  it("goes on from a page that no longer applies", () => {
    expect(nextStep(forOneself, anApplication({ activity: "employed" }), "last-worked", aToday)).toBe("barriers");
  });
});
