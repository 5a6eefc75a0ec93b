import { describe, expect, it } from "vitest";

import { barrierCodes } from "#app/domain/cases/barrier";
import { activities, areaGrounds, benefits, circumstances, contactChannels, reaches, riskSigns, wants } from "./application";
import { accessNeeds, urgentNeeds } from "./answers";
import { earlierWordings, wordingOf } from "./earlier-wordings";
import { questions, questionsVersion } from "./questions";
import { questionsForSomeoneElse } from "./questions-for-someone-else";

/** Fowler, Noll and Vo's hash: short, and enough to notice a change. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16);
}

describe("the questions", () => {
  it("keep their words while they keep their version: a change raises the question's, leaves its words among the earlier ones, and raises the form's", () => {
    const all = Object.values({ ...questions, ...Object.fromEntries(Object.entries(questionsForSomeoneElse).map(([key, question]) => [`their ${key}`, question])) });
    const words = Object.fromEntries(all.map(({ id, version, ...said }) => [`${id} ${version}`, fingerprint(JSON.stringify(said))]));
    expect(questionsVersion).toBe("2026-11-4");
    expect(words).toMatchInlineSnapshot(`
      {
        "about-you 1": "835a831",
        "access-needs 2": "bba5aadd",
        "agreement 1": "4ab09b78",
        "area-ground 2": "7b4151d3",
        "barriers 2": "50cf6e11",
        "benefits 1": "fe04c75",
        "circumstances 1": "ee2298c7",
        "contact 2": "6d83639d",
        "date-of-birth 1": "527336d",
        "help-needed 1": "5990184b",
        "hub 1": "819df436",
        "language 2": "8d535173",
        "last-worked 1": "c0ea4afb",
        "name 1": "ae8eaef9",
        "ni-number 1": "89a51ced",
        "postcode 1": "c7c224bc",
        "risk-signs 1": "383329f9",
        "safe-contact 2": "ef7d4612",
        "situation 1": "eabcd95",
        "their-access-needs 1": "6b0d78f0",
        "their-area-ground 1": "b05f5fce",
        "their-barriers 1": "f854e3ce",
        "their-contact 1": "6beddf11",
        "their-date-of-birth 1": "c521e20",
        "their-help-needed 1": "54ad685f",
        "their-hub 1": "c57e2c7d",
        "their-language 1": "4642fe59",
        "their-name 1": "eac19aec",
        "their-postcode 1": "77a61b5a",
        "their-safe-contact 1": "f6cb4a84",
        "their-situation 1": "45a37b81",
        "their-urgent-needs 1": "9259ca9b",
        "their-wants 1": "1a6a5f3b",
        "urgent-needs 1": "2be6b147",
        "wants 1": "6b68c101",
      }
    `);
  });

  it("have an id and a heading of their own", () => {
    const all = Object.values(questions);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { heading, version } of all) {
      expect(heading).toMatch(/\?( \(optional\))?$/);
      expect(version).toBeGreaterThan(0);
    }
  });

  it.each([
    ["areaGround", areaGrounds], ["urgentNeeds", urgentNeeds], ["activity", activities], ["riskSigns", riskSigns], ["wants", wants],
    ["barriers", barrierCodes], ["circumstances", circumstances], ["accessNeeds", accessNeeds], ["safeContact", contactChannels], ["benefits", benefits], ["contact", reaches],
  ] as const)("of %s say every answer that can be chosen, each differently", (name, codes) => {
    const options: Record<string, string> = questions[name].options;
    expect(Object.keys(options).sort()).toEqual([...codes].sort());
    expect(new Set(Object.values(options)).size).toBe(codes.length);
  });

  it("can still be said in every version they ever had, as an adviser needs to read old applications", () => {
    for (const question of Object.values(questions)) {
      for (let version = 1; version <= question.version; version += 1) expect(wordingOf(question, version).heading).toMatch(/\?/);
      expect(() => wordingOf(question, question.version + 1)).toThrow("never had a version");
    }
  });

  it("have left behind only wordings that were once asked, each once, with the day they ended", () => {
    const known = earlierWordings.map(({ id, version }) => `${id} ${version}`);
    expect(new Set(known).size).toBe(known.length);
    for (const { id, version, until } of earlierWordings) {
      expect(Object.values(questions).find((question) => question.id === id)?.version).toBeGreaterThan(version);
      expect(until).toMatch(/^20\d\d-/);
    }
  });

  it("are said in the words of the version they were asked in, where they are others now", () => {
    const now = { id: "barriers", version: 3, heading: "What stands in the way?", options: { DIR: "Not knowing where to start", CHI: "Childcare" } };
    expect(wordingOf(now, 3)).toEqual({ heading: now.heading, options: now.options });
    expect(wordingOf(now).heading).toBe("What makes it hard for you to work or learn?");
  });

  it("never say invalid, please, required or sorry", () => {
    expect(JSON.stringify(questions)).not.toMatch(/\b(invalid|please|required|sorry)\b/i);
  });
});
