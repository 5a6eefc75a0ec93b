import { describe, expect, it } from "vitest";
import { askedInPart, assistedParts, mayOpenPart, partBefore, partOf, partToGoOnWith, questionsOfPart } from "./assisted";
import { isQuestion } from "./asking";
import { anApplication, aToday } from "./builders";
import { forOneself } from "./journey-for-oneself";

describe("an application filled in with somebody", () => {
  it("asks every question of the journey, each in one part and in the journey's order", () => {
    const inParts = assistedParts.flatMap((part) => questionsOfPart[part]);
    expect(inParts).toEqual(forOneself.steps.map(({ id }) => id).filter(isQuestion));
    for (const step of inParts) expect(partOf(step)).toBeDefined();
  });

  it("asks only what the answers so far lead to", () => {
    expect(askedInPart(forOneself, {}, "who", aToday)).toEqual(["area", "name", "date-of-birth"]);
    expect(askedInPart(forOneself, { area: "outside", postcode: "ZZ1 1AA" }, "who", aToday)).toContain("other-ways");
    expect(askedInPart(forOneself, { email: "rosa@resident.example", safeToReach: "some_ways" }, "contact", aToday)).toContain("safe-contact");
  });

  it("goes on where an answer is missing, and checks at the end", () => {
    expect(partToGoOnWith(forOneself, {}, aToday)).toBe("who");
    expect(partToGoOnWith(forOneself, anApplication(), aToday)).toBe("check");
    expect(partToGoOnWith(forOneself, { ...anApplication(), wants: undefined }, aToday)).toBe("wants");
  });

  it("stays with the date of birth of somebody under 16", () => {
    expect(partToGoOnWith(forOneself, anApplication({ dateOfBirth: "2015-01-01" as never }), aToday)).toBe("who");
  });

  it("opens no part ahead of the first that lacks an answer", () => {
    expect(mayOpenPart(forOneself, {}, "contact", aToday)).toBe(false);
    expect(mayOpenPart(forOneself, {}, "who", aToday)).toBe(true);
    expect(mayOpenPart(forOneself, anApplication(), "contact", aToday)).toBe(true);
    expect(partBefore("who")).toBeUndefined();
    expect(partBefore("contact")).toBe("support");
  });
});
