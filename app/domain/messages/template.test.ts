import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillIn, hasParts, templateParts, type PartValues } from "./template";

const values: PartValues = { "first name": "Rosa", hub: "Northmere Central", "hub phone": "01632 960 001", "hub address": "1 Market Street", adviser: "Amina Okafor", organisation: "Northmere City Council", reference: "WL-7F3K-29QD" };

describe("a template", () => {
  it("is filled in, however its parts are spaced and written", () => {
    expect(fillIn("Hello ((first name)), come to ((Hub)). Ring (( hub  phone )).", values)).toEqual({ words: "Hello Rosa, come to Northmere Central. Ring 01632 960 001.", missing: [] });
  });

  it("says what it does not know, and leaves it standing", () => {
    expect(fillIn("On ((day)) at ((time)), and ((day)) again", values)).toEqual({ words: "On ((day)) at ((time)), and ((day)) again", missing: ["day", "time"] });
  });

  it("has every part there is filled in, and none where nothing stands in brackets", () => {
    const everything = Object.keys(templateParts).map((part) => `((${part}))`).join(" ");
    expect(hasParts(everything)).toBe(true);
    expect(fillIn(everything, values).missing).toEqual([]);
    expect(hasParts(fillIn(everything, values).words)).toBe(false);
    fc.assert(fc.property(fc.string().filter((words) => !words.includes("((")), (words) => void expect(fillIn(words, values)).toEqual({ words, missing: [] })));
  });

  it("is filled in once: what somebody is called is never taken for a part", () => {
    expect(fillIn("((first name))", { ...values, "first name": "((adviser))" }).words).toBe("((adviser))");
  });
});
