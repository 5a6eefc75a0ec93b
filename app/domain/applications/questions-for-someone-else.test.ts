import { describe, expect, it } from "vitest";
import { anApplicantAged, anApplication, aReferrersAnswers, aToday } from "./builders";
import { firstUnanswered, questionCount, stepsFor } from "./journey";
import { forSomeoneElse } from "./journey-for-someone-else";
import { questions } from "./questions";
import { onlyTheirsToSay, questionsForSomeoneElse } from "./questions-for-someone-else";
import { apart } from "./referrer-given";

const answers = anApplication({ ...aReferrersAnswers, activity: "other", council: "northmere-city" });
const asked = forSomeoneElse.steps.flatMap(({ asks }) => asks.map(({ id }) => id));
const words = Object.values(questionsForSomeoneElse).filter(({ id }) => asked.includes(id));

describe("the questions about somebody else", () => {
  it("are asked in the third person, and of nobody else", () => {
    expect(words).toHaveLength(asked.length);
    for (const { id, heading, options } of words) {
      if (id === "about-you") continue;
      expect(heading, id).not.toMatch(/\b(you|your|I|my)\b(?! ask us)/);
      for (const option of Object.values(options)) expect(option, id).not.toMatch(/^(I|My)\b(?! (do not know|cannot say))|\bmy\b/);
    }
  });

  it("have ids of their own, and every answer the others have", () => {
    const own = Object.entries(questions).filter(([key]) => asked.includes(questionsForSomeoneElse[key as keyof typeof questions].id));
    for (const [key, question] of own) {
      const theirs = questionsForSomeoneElse[key as keyof typeof questions];
      expect(Object.keys(theirs.options)).toEqual(Object.keys(question.options));
      expect(Object.keys(theirs.labels).sort()).toEqual(Object.keys(question.labels).sort());
      if (theirs.id !== question.id) expect(theirs.id).toBe(`their-${question.id}`);
    }
  });

  it("say that the person sees the answers, and ask for no condition and no offence", () => {
    expect(questionsForSomeoneElse.barriers.hint).toContain("They see what you tell us");
    expect(questionsForSomeoneElse.helpNeeded.hint).toContain("Do not tell us about health conditions or offences");
    expect(onlyTheirsToSay).toContain("CRI");
    expect(asked).not.toContain("circumstances");
  });

  it("never say invalid, please, required or sorry", () => {
    expect(JSON.stringify(questionsForSomeoneElse)).not.toMatch(/\b(invalid|please|required|sorry)\b/i);
  });
});

describe("asking for somebody else", () => {
  it.each([
    ["whose address, phone and council are known", answers, 12],
    ["whom nobody can write to", { ...answers, email: undefined, phone: undefined, visited: ["contact" as const] }, 11],
    ["whose postcode nobody knows", { ...answers, postcode: undefined, noFixedAddress: true, area: "unknown" as const, areaGround: undefined, council: undefined, hubId: undefined }, 13],
  ])("of somebody %s takes 11 to 13 questions", (_, given, count) => {
    expect(questionCount(forSomeoneElse, given, aToday)).toBe(count);
  });

  it("begins with who asks, and ends before anything else about somebody under 16", () => {
    expect(firstUnanswered(forSomeoneElse, {}, aToday)).toBe("about-you");
    expect(firstUnanswered(forSomeoneElse, { ...aReferrersAnswers, agreement: undefined }, aToday)).toBe("agreement");
    expect(stepsFor(forSomeoneElse, { ...answers, ...anApplicantAged(15) }, aToday).at(-1)).toBe("date-of-birth");
  });

  it("never asks when they last worked, or what only they can tell", () => {
    const steps = stepsFor(forSomeoneElse, { ...answers, activity: "looking" }, aToday);
    for (const step of ["last-worked", "risk-signs", "circumstances"] as const) expect(steps).not.toContain(step);
  });

  it("keeps who asks apart from what is said about the resident", () => {
    const { referrer, answers: about } = apart(answers);
    expect(referrer).toMatchObject({ kind: "professional", name: "Dana Whitfield", organisation: "Northmere High School", agreement: "agreed" });
    for (const key of Object.keys(aReferrersAnswers)) expect(about).not.toHaveProperty(key);
    expect(apart({ ...answers, referrerKind: "family_or_friend" }).referrer?.organisation).toBeUndefined();
    expect(apart(anApplication()).referrer).toBeUndefined();
    expect(() => apart({ referrerKind: "professional" })).toThrow();
  });
});
