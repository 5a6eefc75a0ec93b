import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { onlyAnswered, sayAnswer, suggestBarriers } from "./assessment";
import type { AssessmentAnswers } from "./assessment-question";
import { assessmentQuestions, assessmentVersions, questionsOf } from "./assessment-questions";
import { barrierCodes } from "./barrier";

const coded = assessmentQuestions.questions.filter((question) => question.kind !== "words");
const anyAnswers: fc.Arbitrary<AssessmentAnswers> = fc
  .tuple(...coded.map(({ options, kind }) => (kind === "one" ? fc.option(fc.constantFrom(...Object.keys(options)), { nil: "" }) : fc.subarray(Object.keys(options)))))
  .map((answers) => Object.fromEntries(coded.map(({ id }, index) => [id, answers[index]!])));

describe("an assessment's questions", () => {
  it("have ids of their own in every version, and every version a name of its own", () => {
    for (const { questions } of assessmentVersions) expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(assessmentVersions.map(({ version }) => version)).size).toBe(assessmentVersions.length);
    expect(questionsOf("long ago")).toBe(assessmentQuestions.questions);
  });

  it("ask for no diagnosis and no offence", () => {
    for (const { words } of assessmentQuestions.questions) expect(words).not.toMatch(/diagnos|condition|disab|offen[cs]e|convict|crim/i);
  });
});

describe("barriers out of an assessment", () => {
  it("are suggested by what was answered, as large as the largest reason, with the questions that speak for them", () => {
    expect(suggestBarriers({ english: "reading_writing", maths: "a_lot", caring: "both" }, [])).toEqual([
      { code: "CAR", size: "a_bit", because: ["caring"] },
      { code: "CHI", size: "a_bit", because: ["caring"] },
      { code: "FUN", size: "a_lot", because: ["english", "maths"] },
    ]);
  });

  it("are none where nothing was answered, and never one that is open", () => {
    expect(suggestBarriers({}, [])).toEqual([]);
    fc.assert(
      fc.property(anyAnswers, fc.subarray([...barrierCodes]), (answers, open) => {
        const suggested = suggestBarriers(answers, open);
        expect(suggested.filter(({ code }) => open.includes(code))).toEqual([]);
        expect(new Set(suggested.map(({ code }) => code)).size).toBe(suggested.length);
        for (const { because } of suggested) for (const question of because) expect(answers[question]?.length).toBeGreaterThan(0);
      }),
    );
  });

  it("are reached by some answer to the questions of today: no rule speaks of one nobody can give", () => {
    const everything = Object.fromEntries(coded.map(({ id, options }) => [id, Object.keys(options)]));
    const reached = suggestBarriers(everything, []).map(({ code }) => code);
    expect(reached).toEqual(barrierCodes.filter((code) => reached.includes(code)));
    expect(reached.length).toBeGreaterThan(15);
  });
});

it("an answer is read in its question's words, and nothing empty is kept", () => {
  const hours = assessmentQuestions.questions.find(({ id }) => id === "hours")!;
  expect(sayAnswer(hours, { hours: "few" })).toEqual(["Fewer than 16 hours"]);
  expect(sayAnswer(hours, { hours: "a code of long ago" })).toEqual(["a code of long ago"]);
  expect(sayAnswer(hours, {})).toEqual([]);
  expect(onlyAnswered({ hours: "few", times: [], wants: "" })).toEqual({ hours: "few" });
});
