import { describe, expect, it } from "vitest";
import { alertsOf } from "./person-of";

const open = { channels: ["email", "text", "phone"] as ("email" | "text" | "phone" | "in_person")[], contentFree: false, noVoicemail: false };
const person = { email: "rosa@resident.example", phone: "07700 900982", safeContact: open };

describe("what must be known before anybody rings or writes", () => {
  it("is nothing where no limit was set", () => {
    expect(alertsOf(person)).toEqual([]);
  });

  it("is not that somebody without a phone cannot be rung", () => {
    expect(alertsOf({ ...person, phone: null, safeContact: { ...open, channels: ["email", "in_person"] } })).toEqual([]);
  });

  it("is not that no voicemail may be left, where there is no phone to ring", () => {
    expect(alertsOf({ ...person, phone: null, safeContact: { ...open, noVoicemail: true } })).toEqual([]);
  });

  it("says every limit in words", () => {
    expect(alertsOf({ ...person, safeContact: { channels: ["text"], contentFree: true, noVoicemail: true, hours: { from: "09:00", to: "15:00" } } })).toEqual([
      "Contact only by: text message", "Leave no voicemail", "Messages must not say what they are about", "Contact only between 09:00 and 15:00",
    ]);
    expect(alertsOf({ ...person, safeContact: { ...open, channels: [] } })).toEqual(["No way of contact is safe: wait until they come in"]);
  });
});
