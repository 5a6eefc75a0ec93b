import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits, termsOf, wordMeant, wordsOf } from "./search";

describe("the words somebody typed", () => {
  it("are small letters and numbers without accents, and no more of them than anybody types", () => {
    expect(wordsOf("  Café—skills, the carer’s  ")).toEqual(["cafe", "skills", "the", "carers"]);
    expect(wordsOf("x ".repeat(10_000))).toHaveLength(limits.words);
    expect(wordsOf("x".repeat(10_000))).toEqual(["x".repeat(limits.lettersOfWord)]);
  });

  it("never hold what a search would take for its own, whatever is typed", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (typed) => {
      for (const { exact, beginning } of termsOf(wordsOf(typed), [])) {
        expect(exact).toMatch(/^\([\p{L}\p{N}]+\)$/u);
        expect(beginning).toMatch(/^\([\p{L}\p{N}]+(:\*)?\)$/u);
      }
    }));
  });
});

describe("what is looked for", () => {
  it("is each word, and what begins with a long one or with the last", () => {
    expect(termsOf(["cv", "help", "we"], []).map(({ beginning }) => beginning)).toEqual(["(cv)", "(help:*)", "(we:*)"]);
    expect(termsOf(["a"], []).map(({ beginning }) => beginning)).toEqual(["(a)"]);
  });

  it("is also what a word or several together stand for, the longest first", () => {
    const synonyms = [{ word: "ESOL", means: "English for speakers" }, { word: "esol", means: "language class" }, { word: "speaking english", means: "esol" }, { word: "speaking", means: "debating" }, { word: "!!", means: "nothing" }];
    expect(termsOf(["esol"], synonyms)[0]?.meaning).toBe("(english <-> for <-> speakers) | (language <-> class)");
    expect(termsOf(["speaking", "english", "now"], synonyms)).toEqual([
      { typed: "speaking english", exact: "(speaking & english)", beginning: "(speaking:* & english:*)", meaning: "(esol)" },
      { typed: "now", exact: "(now)", beginning: "(now:*)", meaning: "" },
    ]);
  });
});

describe("the word somebody meant", () => {
  it("is one letter off in a short word and two in a long one", () => {
    expect(wordMeant("acounting", ["counting", "accounting"])).toBe("counting");
    expect(wordMeant("acounting", ["accounting", "counting"])).toBe("accounting");
    expect(wordMeant("dept", ["debt", "depth"])).toBe("debt");
    expect(wordMeant("wleding", ["welding"])).toBe("welding");
    expect(wordMeant("chldcre", ["childcare"])).toBe("childcare");
  });

  it("is none where nothing is so near, the word is very short, or it is a number", () => {
    expect([wordMeant("xylophone", ["telephone"]), wordMeant("cvs", ["cv"]), wordMeant("2025", ["2026"]), wordMeant("welding", [])]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("is the word itself where the directory has it", () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{4,12}$/), fc.array(fc.stringMatching(/^[a-z]{4,12}$/)), (word, others) => {
      expect(wordMeant(word, [...others, word])).toBe(word);
    }));
  });
});
