import { describe, expect, it } from "vitest";

import { barrierCodes } from "#app/domain/cases/barrier";
import { activities, areaGrounds, circumstances, contactChannels, riskSigns, wants } from "./application";
import { accessNeeds, urgentNeeds } from "./answers";
import { questions, questionsVersion } from "./questions";

/** Fowler, Noll and Vo's hash: short, and enough to notice a change. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(16);
}

describe("the questions", () => {
  it("have not changed since their version was set: change the version and this fingerprint together", () => {
    expect({ questionsVersion, words: fingerprint(JSON.stringify(questions)) }).toEqual({ questionsVersion: "2026-11-1", words: "9fc2afed" });
  });

  it("have an id and a heading of their own", () => {
    const all = Object.values(questions);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { heading, version } of all) {
      expect(heading).toMatch(/\?$/);
      expect(version).toBeGreaterThan(0);
    }
  });

  it.each([
    ["areaGround", areaGrounds], ["urgentNeeds", urgentNeeds], ["activity", activities], ["riskSigns", riskSigns], ["wants", wants],
    ["barriers", barrierCodes], ["circumstances", circumstances], ["accessNeeds", accessNeeds], ["safeContact", contactChannels],
  ] as const)("of %s say every answer that can be chosen, each differently", (name, codes) => {
    const options: Record<string, string> = questions[name].options;
    expect(Object.keys(options).sort()).toEqual([...codes].sort());
    expect(new Set(Object.values(options)).size).toBe(codes.length);
  });

  it("never say invalid, please, required or sorry", () => {
    expect(JSON.stringify(questions)).not.toMatch(/\b(invalid|please|required|sorry)\b/i);
  });
});
