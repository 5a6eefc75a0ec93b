import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contactChannels } from "#app/domain/applications/application";
import { isSafeTime, maySend, type SafeContact } from "./safe-contact";
import { saferContact, type ContactSetting } from "./safer-contact";

const open: SafeContact = { channels: ["email", "text", "phone", "in_person"], contentFree: false, noVoicemail: false };
const setting = (over: Partial<SafeContact> = {}, addresses: Partial<ContactSetting> = {}): ContactSetting => ({ safeContact: { ...open, ...over }, email: "rosa@resident.example", phone: "07700 900 123", ...addresses });

const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
const anySetting: fc.Arbitrary<ContactSetting> = fc.record({
  email: fc.constantFrom(null, "rosa@resident.example"),
  phone: fc.constantFrom(null, "07700 900 123"),
  safeContact: fc.record(
    { channels: fc.subarray([...contactChannels]), contentFree: fc.boolean(), noVoicemail: fc.boolean(), hours: fc.record({ from: time, to: time }), writeBy: fc.constantFrom("email" as const, "text" as const) },
    { requiredKeys: ["channels", "contentFree", "noVoicemail"] },
  ),
});

describe("the safer of two safe-contact settings", () => {
  it.each<[string, ContactSetting, ContactSetting, SafeContact]>([
    ["keeps the ways both allow", setting({ channels: ["email", "text"] }), setting({ channels: ["text", "phone"] }), { ...open, channels: ["text"] }],
    ["hides content where either does", setting({ contentFree: true }), setting({ noVoicemail: true }), { ...open, contentFree: true, noVoicemail: true }],
    ["keeps the hours of the one that has any", setting(), setting({ hours: { from: "09:00", to: "12:00" } }), { ...open, hours: { from: "09:00", to: "12:00" } }],
    ["keeps the hours they share", setting({ hours: { from: "08:00", to: "12:00" } }), setting({ hours: { from: "10:00", to: "18:00" } }), { ...open, hours: { from: "10:00", to: "12:00" } }],
    ["keeps hours over midnight", setting({ hours: { from: "20:00", to: "06:00" } }), setting({ hours: { from: "22:00", to: "07:00" } }), { ...open, hours: { from: "22:00", to: "06:00" } }],
    ["meets them in person alone where their hours do not meet", setting({ hours: { from: "08:00", to: "09:00" } }), setting({ hours: { from: "17:00", to: "18:00" } }), { ...open, channels: ["in_person"] }],
    ["takes a way one of them had no address for as the other says", setting({ channels: ["phone"] }, { email: null }), setting({ channels: ["email"] }, { phone: null }), { ...open, channels: ["email", "phone"] }],
    ["keeps the chosen way to write while it is safe", setting({ writeBy: "text" }), setting({ channels: ["email"], writeBy: "email" }), { ...open, channels: ["email"], writeBy: "email" }],
  ])("%s", (_, a, b, expected) => {
    expect(saferContact(a, b)).toEqual(expected);
  });

  it("is never laxer than either, whatever they are", () => {
    fc.assert(fc.property(anySetting, anySetting, time, (a, b, at) => {
      const safer = saferContact(a, b);
      for (const { safeContact, email, phone } of [a, b]) {
        const couldSay = (channel: (typeof contactChannels)[number]) => (channel === "email" ? email : channel === "text" || channel === "phone" ? phone : "always") !== null;
        for (const channel of safer.channels) if (couldSay(channel)) expect(maySend(safeContact, channel)).toBe(true);
        expect(safer.contentFree || !safeContact.contentFree).toBe(true);
        expect(safer.noVoicemail || !safeContact.noVoicemail).toBe(true);
        const isWrittenTo = safer.channels.some((channel) => channel !== "in_person");
        if (isWrittenTo && isSafeTime(safer, at)) expect(isSafeTime(safeContact, at)).toBe(true);
      }
    }));
  });

  it("does not depend on which comes first, but for the way they like to be written to", () => {
    fc.assert(fc.property(anySetting, anySetting, (a, b) => {
      const [{ writeBy: _one, ...there }, { writeBy: _other, ...back }] = [saferContact(a, b), saferContact(b, a)];
      expect(there).toEqual(back);
    }));
  });
});
