import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { RecordFacts } from "#app/domain/people/join-records";
import { factWords, sayFact } from "./joining";

const facts: RecordFacts = {
  firstName: "Rosa", lastName: "Marsh", preferredName: null, pronunciation: null, dateOfBirth: day("1991-07-14"), postcode: "NM1 4AB", email: null, phone: null, niNumber: "QQ123456C", language: "cy", helpNeeded: null,
  safeContact: { channels: ["text", "in_person"], contentFree: true, noVoicemail: true, hours: { from: "09:00", to: "12:00" } },
};

describe("a fact of a record, side by side with another's", () => {
  it("never shows a whole National Insurance number", () => {
    expect(sayFact(facts, "niNumber")).toEqual(["•• •• •• 56 C"]);
    expect(Object.keys(factWords).flatMap((key) => sayFact(facts, key as keyof typeof factWords)).join(" ")).not.toMatch(/QQ|1234/);
  });

  it("says everything about safe contact, and nothing where nothing is known", () => {
    expect(sayFact(facts, "safeContact")).toEqual(["Text message, In person", "Between 09:00 and 12:00", "No voicemail", "Messages must not say what they are about"]);
    expect(sayFact({ ...facts, safeContact: { channels: [], contentFree: false, noVoicemail: false } }, "safeContact")).toEqual(["No way is safe"]);
    expect([sayFact(facts, "email"), sayFact(facts, "language"), sayFact(facts, "dateOfBirth"), sayFact(facts, "firstName")]).toEqual([[], ["Cymraeg"], ["14 July 1991"], ["Rosa Marsh"]]);
  });
});
