import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { anApplication } from "./builders";
import { answersToComeBack } from "./come-back";
import { firstUnanswered } from "./journey";
import { forOneself } from "./journey-for-oneself";
import { stepIds } from "./steps";

const today = day("2026-03-11");
const last = anApplication({ postcode: "NM1 4AB", urgentNeeds: ["nowhere_to_sleep"], activity: "looking", email: "old@resident.example", phone: "07700 900982", visited: [...stepIds] });
const now = {
  firstName: "Rosa", lastName: "Vale", preferredName: null, pronunciation: null, email: "new@resident.example", phone: null, language: "cy", niNumber: "QQ123456C", postcode: "NM1 4AB", dateOfBirth: day("1991-07-14"),
  safeContact: { channels: ["email" as const], contentFree: true, noVoicemail: true },
};

describe("an application of somebody who comes back", () => {
  it("begins with what they told us, and who they are now", () => {
    const answers = answersToComeBack(last, now);
    expect(answers).toMatchObject({ firstName: "Rosa", lastName: "Vale", email: "new@resident.example", language: "cy", safeContact: now.safeContact, wants: last.wants, barriers: last.barriers, area: last.area });
    expect(answers).not.toHaveProperty("phone");
    expect(answers).not.toHaveProperty("niNumber");
  });

  it("asks anew what cannot wait, and what they do now", () => {
    const answers = answersToComeBack(last, now);
    expect(answers.urgentNeeds).toBeUndefined();
    expect(firstUnanswered(forOneself, answers, today)).toBe("urgent-needs");
    expect(firstUnanswered(forOneself, { ...answers, urgentNeeds: ["none"] }, today)).toBe("situation");
    expect(firstUnanswered(forOneself, { ...answers, urgentNeeds: ["none"], activity: "looking" }, today)).toBe("check-answers");
  });

  it("asks where they live if the record has another postcode", () => {
    const answers = answersToComeBack(last, { ...now, postcode: "NM7 2CD" });
    expect(firstUnanswered(forOneself, answers, today)).toBe("area");
  });
});
