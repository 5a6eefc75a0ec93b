import fc from "fast-check";
import { expect, it } from "vitest";
import { readEqualityAnswers } from "./answers";

it("reads what was stored, a year alone too", () => {
  const stored = { questionsVersion: "2026-11-1", dateOfBirth: { year: 1980 }, ethnicGroup: "white", ethnicBackground: "irish", genderWords: "Non-binary" };
  expect(readEqualityAnswers(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
});

it("leaves out what it cannot read, and nothing else", () => {
  expect(readEqualityAnswers({ religion: "jedi", sex: "female", shoeSize: 43 })).toEqual({ sex: "female" });
});

it("reads anything at all without failing", () => {
  fc.assert(fc.property(fc.anything(), (stored) => void expect(readEqualityAnswers(stored)).toBeTypeOf("object")));
});
