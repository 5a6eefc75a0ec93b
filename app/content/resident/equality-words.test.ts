import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { backgroundsOf, equalityQuestionsVersion, equalitySteps, ethnicGroups, healthEffects, orientations, partnerships, religions, sexes, yesOrNo } from "#app/domain/equality/questions";
import { languageCodes } from "#app/domain/people/language";
import { wordsIn } from "./catalogue";
import { equality } from "./en/equality";

describe("the equality questions", () => {
  it("have not changed since their version was set: change the version and this fingerprint together", () => {
    const words = createHash("sha256").update(JSON.stringify(equality)).digest("hex").slice(0, 8);
    expect({ equalityQuestionsVersion, words, steps: equalitySteps.length }).toEqual({ equalityQuestionsVersion: "2026-11-1", words: "da1a0da7", steps: 9 });
  });

  it.each(languageCodes)("offer in %s the options in the order of the pattern, each with not saying last", (code) => {
    const { backgrounds, ...words } = wordsIn(code).equality;
    const inOrder: [Record<string, string>, readonly string[]][] = [
      [words.health.options, yesOrNo], [words.healthEffect.options, healthEffects], [words.ethnicGroup.options, ethnicGroups], [words.partnership.options, partnerships],
      [words.religion.options, religions], [words.sexAndGender.sex.options, sexes], [words.sexAndGender.gender.options, yesOrNo], [words.orientation.options, orientations],
      ...(Object.keys(backgroundsOf) as (keyof typeof backgroundsOf)[]).map((group): [Record<string, string>, readonly string[]] => [backgrounds[group].options, backgroundsOf[group]]),
    ];
    for (const [options, codes] of inOrder) {
      expect(Object.keys(options)).toEqual(codes);
      expect(codes.at(-1)).toBe("prefer_not_to_say");
      expect(new Set(Object.values(options)).size).toBe(codes.length);
    }
  });
});
