import { describe, expect, it } from "vitest";

import type { ApplicationAnswers } from "./answers";
import { anApplication, aToday } from "./builders";
import { answersToSend, giveAnswer, type KnownPostcode } from "./give-answer";
import { firstUnanswered, nextStep } from "./journey";
import { forOneself } from "./journey-for-oneself";
import { questions } from "./questions";

const ours: KnownPostcode = { councilName: "Northmere City Council", ours: true, hubId: "northmere-central" };
const neighbour: KnownPostcode = { councilName: "Westmarch District Council", ours: false, hubId: undefined };
const area = (given: ApplicationAnswers, known?: KnownPostcode, before: ApplicationAnswers = {}) => giveAnswer(forOneself, before, "area", given, known);

describe("giving an answer", () => {
  it("changes what the page asks for and nothing else", () => {
    const before = anApplication();
    const after = giveAnswer(forOneself, before, "wants", { wants: ["learn"], firstName: "Somebody else" });
    expect(after).toEqual({ ...before, wants: ["learn"], visited: [...before.visited!, "wants"], asked: { wants: questions.wants.version } });
  });

  it("takes away what the page was sent without", () => {
    expect(giveAnswer(forOneself, anApplication(), "help-needed", { accessNeeds: ["quiet_place"] })).not.toHaveProperty("helpNeeded");
  });

  it("counts a page visited once", () => {
    expect(giveAnswer(forOneself, { visited: ["barriers"] }, "barriers", { barriers: [] }).visited).toEqual(["barriers"]);
  });

  it("takes the council and its hub from a postcode of ours, and goes straight on", () => {
    const after = area({ postcode: "NM1 4AB" }, ours);
    expect(after).toMatchObject({ area: "eligible", areaGround: "lives_in_area", council: "Northmere City Council", hubId: "northmere-central" });
    expect(nextStep(forOneself, after, "area", aToday)).toBe("name");
  });

  it.each([["of another council", neighbour], ["nobody has heard of", undefined]])("asks for other ways at a postcode %s", (_, known) => {
    expect(nextStep(forOneself, area({ postcode: "NP9 1AA" }, known), "area", aToday)).toBe("other-ways");
  });

  it("turns nobody without a fixed address away", () => {
    expect(area({ noFixedAddress: true }).area).toBe("unknown");
    expect(nextStep(forOneself, area({ postcode: "NP9 1AA", noFixedAddress: true }, neighbour), "area", aToday)).toBe("name");
  });

  it("forgets how somebody belonged here when the postcode changes, and remembers it when it does not", () => {
    const placed = giveAnswer(forOneself, area({ postcode: "NP9 1AA" }, neighbour), "other-ways", { areaGround: "placed_by_council" });
    expect(placed.area).toBe("eligible");
    expect(area({ postcode: "NP9 1AA" }, neighbour, placed)).toMatchObject({ area: "eligible", areaGround: "placed_by_council" });
    expect(area({ postcode: "NP9 2BB" }, neighbour, placed)).toMatchObject({ area: "outside" });
    expect(area({ postcode: "NP9 2BB" }, neighbour, area({ postcode: "NM1 4AB" }, ours))).not.toHaveProperty("council");
  });

  it.each([["lives_in_area", "unknown"], ["placed_by_council", "eligible"], ["care_leaver", "eligible"], ["unsure", "unknown"], [undefined, "outside"]] as const)("reads %s beside an unknown postcode as %s", (areaGround, expected) => {
    expect(giveAnswer(forOneself, area({ postcode: "SW1A 1AA" }), "other-ways", { areaGround }).area).toBe(expected);
  });

  it("keeps the hub somebody chose when the postcode changes", () => {
    const chosen = giveAnswer(forOneself, area({ postcode: "NM1 4AB" }, ours), "hub", { hubId: "saltby-quay" });
    expect(area({ postcode: "NM1 4AC" }, ours, chosen).hubId).toBe("saltby-quay");
  });

  it("asks again how it is safe to reach somebody when there is another way to reach them, and only then", () => {
    const before = anApplication();
    expect(firstUnanswered(forOneself, giveAnswer(forOneself, before, "contact", { email: before.email, phone: "07700 900111", safeToReach: "some_ways" }), aToday)).toBe("check-answers");
    const withoutPhone = giveAnswer(forOneself, before, "contact", { email: before.email, safeToReach: "some_ways" });
    expect(withoutPhone).not.toHaveProperty("safeContact");
    expect(firstUnanswered(forOneself, withoutPhone, aToday)).toBe("safe-contact");
  });
});

describe("somebody who may be reached in any way", () => {
  it("is asked no more about it, until they say that only some ways are safe", () => {
    const anyWay = giveAnswer(forOneself, anApplication(), "contact", { email: "rosa@resident.example", safeToReach: "any_way" });
    expect(anyWay.safeContact).toEqual({ channels: ["email", "in_person"], contentFree: false, noVoicemail: false });
    expect(firstUnanswered(forOneself, anyWay, aToday)).toBe("check-answers");
    const some = giveAnswer(forOneself, anyWay, "contact", { email: "rosa@resident.example", safeToReach: "some_ways" });
    expect(some).not.toHaveProperty("safeContact");
    expect(firstUnanswered(forOneself, some, aToday)).toBe("safe-contact");
  });
});

describe("what is sent", () => {
  it("leaves behind answers to what this person is no longer asked", () => {
    const changed = anApplication({ activity: "employed", riskSigns: ["excluded"] });
    expect(answersToSend(forOneself, changed, aToday)).not.toHaveProperty("lastWorked");
    expect(answersToSend(forOneself, changed, aToday)).not.toHaveProperty("riskSigns");
    expect(answersToSend(forOneself, anApplication(), aToday)).toEqual(anApplication());
    const onlyACourse = answersToSend(forOneself, anApplication({ wants: ["learn"], asked: { barriers: 2, wants: 1 } }), aToday);
    for (const answer of ["lastWorked", "barriers", "circumstances", "benefits", "niNumber"]) expect(onlyACourse).not.toHaveProperty(answer);
    expect(onlyACourse.asked).toEqual({ wants: 1 });
  });
});
