import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { alertsOf, personOf } from "./person-of";

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

describe("somebody who was made anonymous", () => {
  const resident = {
    firstName: "Anonymous", lastName: "person", preferredName: null, pronunciation: null, dateOfBirth: day("1961-10-17"), email: null, phone: null, postcode: "NM1", language: "en", helpNeeded: null,
    safeContact: { channels: [], contentFree: true, noVoicemail: true }, anonymisedAt: new Date("2033-06-28T23:30:00Z"),
  };
  const alerts = [{ id: "1", words: "", reviewOn: day("2025-01-01") }];
  const shown = (restricted: boolean, anonymisedAt: Date | null) => personOf({ ...resident, anonymisedAt }, { reference: "WL-8M67-H46J", restricted }, "Northmere Central", alerts);

  it("is said to be, with no limit of reaching them and no alert that has lost its words", () => {
    const said = "Made anonymous on 29 June 2033: nothing is kept of who this was";
    expect(shown(false, resident.anonymisedAt)).toMatchObject({ anonymous: true, reaching: [said], alerts: [] });
    expect(shown(true, resident.anonymisedAt).reaching).toEqual(["Restricted case: only the people named on it see it", said]);
    expect(shown(false, null)).toMatchObject({ anonymous: false, alerts });
  });
});
