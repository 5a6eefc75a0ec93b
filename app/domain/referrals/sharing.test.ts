import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { anApplication } from "#app/domain/applications/builders";
import { day } from "#app/domain/calendar/calendar-day";
import { shareableFields, type ShareableField } from "./referral";
import { fieldsOnAtFirst, languageInWords, sensitiveFields, sharedContent, type SharedPerson } from "./sharing";

const person: SharedPerson & { nationalInsuranceNumber: string } = {
  firstName: "Rosa", lastName: "Marsh", dateOfBirth: day("1991-06-15"), phone: "07700 900982", email: "rosa@resident.example", language: "pl", nationalInsuranceNumber: "QQ123456C",
  safeContact: { channels: ["text"], contentFree: true, noVoicemail: true, hours: { from: "09:00", to: "15:00" } },
};
const relaxed: SharedPerson = { ...person, safeContact: { channels: ["email", "text", "phone", "in_person"], contentFree: false, noVoicemail: false } };
const answers = anApplication({ barriers: ["CHI", "TRA"], accessNeeds: ["interpreter"], helpNeeded: "Mornings only" });
const keys = (who: SharedPerson, chosen: readonly ShareableField[]) => sharedContent(who, answers, chosen).map(({ key }) => key);

describe("what a provider sees", () => {
  it("is what was chosen, in words, in a fixed order", () => {
    expect(sharedContent(relaxed, answers, ["barriers", "what_they_want", "name", "date_of_birth", "language", "access_needs"])).toEqual([
      { key: "name", value: "Rosa Marsh" },
      { key: "date_of_birth", value: "15 June 1991" },
      { key: "what_they_want", value: "Finding a job" },
      { key: "access_needs", value: "An interpreter; Mornings only" },
      { key: "barriers", value: "Childcare; Getting to work or training" },
      { key: "language", value: "Polish" },
    ]);
  });

  it("leaves the sensitive fields off at first", () => {
    expect(fieldsOnAtFirst).toEqual(["name", "date_of_birth", "phone", "email", "what_they_want", "language", "note"]);
    expect(keys(relaxed, fieldsOnAtFirst).filter((key) => sensitiveFields.includes(key))).toEqual([]);
  });

  it("says how to use a phone number safely, even where nobody chose to", () => {
    expect(sharedContent(person, answers, ["phone"])).toEqual([
      { key: "phone", value: "07700 900982" },
      { key: "safe_contact", value: "Contact only by: text message. Leave no voicemail. Do not say what it is about. Only between 09:00 and 15:00" },
    ]);
    expect(keys(person, ["name"])).toEqual(["name"]);
    expect(keys({ ...person, phone: undefined }, ["phone"])).toEqual([]);
  });

  it("says to ask the adviser where no way of contact is safe", () => {
    expect(sharedContent({ ...person, safeContact: { channels: [], contentFree: false, noVoicemail: true } }, answers, ["safe_contact"])[0]?.value).toContain("ask their adviser");
  });

  it("is never a National Insurance number, even one somebody wrote into a text", () => {
    const careless = { ...answers, helpNeeded: "my number is QQ 12 34 56 C" };
    const everything = JSON.stringify(sharedContent(person, careless, shareableFields, "NI: qq123456c"));
    expect(everything).not.toMatch(/QQ\s*12/i);
    expect(everything).toContain("[National Insurance number removed]");
  });

  it("has no line for what is not known", () => {
    expect(sharedContent({ firstName: "X", lastName: "" }, {}, shareableFields)).toEqual([{ key: "name", value: "X" }]);
  });

  it("is the same in whatever order the fields were ticked, and never more than was ticked, but for safe contact", () => {
    fc.assert(fc.property(fc.shuffledSubarray([...shareableFields]), (chosen) => {
      expect(sharedContent(person, answers, chosen, "Has a bus pass")).toEqual(sharedContent(person, answers, [...chosen].sort(), "Has a bus pass"));
      expect(keys(person, chosen).filter((key) => key !== "safe_contact" && !chosen.includes(key))).toEqual([]);
    }));
  });
});

describe("a language in words", () => {
  it("is the name of a code, or what was typed", () => {
    expect([languageInWords("pl"), languageInWords("Kurdish Sorani")]).toEqual(["Polish", "Kurdish Sorani"]);
  });
});
