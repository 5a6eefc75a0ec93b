import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contactResults, contactRisks, contactsWith, contactWays, isSafeWay, triedEnough, triesBeforeClosing } from "./contact";
import type { SafeContact } from "#app/domain/people/safe-contact";

const anyWay: SafeContact = { channels: ["email", "text", "phone", "post", "in_person"], contentFree: false, noVoicemail: false };
const noPhone: SafeContact = { ...anyWay, channels: ["email", "in_person"] };
const at = new Date("2026-03-11T10:00:00Z");
const ring = { with: "resident", way: "phone", result: "spoke", at } as const;

describe("a contact", () => {
  it("by a way that is not safe needs a reason, and so does one at another time or a voicemail", () => {
    expect(contactRisks(anyWay, ring)).toEqual([]);
    expect(contactRisks(noPhone, ring)).toEqual(["way"]);
    expect(contactRisks({ ...anyWay, hours: { from: "12:00", to: "14:00" } }, ring)).toEqual(["time"]);
    expect(contactRisks({ ...anyWay, noVoicemail: true }, { ...ring, result: "left_message" })).toEqual(["voicemail"]);
  });

  it("knows summer time: 11 in the morning on a clock is 10 by UTC", () => {
    const safe = { ...anyWay, hours: { from: "11:00", to: "12:00" } };
    expect(contactRisks(safe, { ...ring, at: new Date("2026-07-01T10:30:00Z") })).toEqual([]);
    expect(contactRisks(safe, { ...ring, at: new Date("2026-03-11T10:30:00Z") })).toEqual(["time"]);
  });

  it("takes a visit at home, like a letter, for what others there may see", () => {
    expect(isSafeWay(noPhone, "home_visit")).toBe(false);
    expect(isSafeWay(noPhone, "letter")).toBe(false);
    expect(isSafeWay(anyWay, "home_visit")).toBe(true);
  });

  it("has no hours face to face, and no risk with anybody but the resident", () => {
    const strict: SafeContact = { channels: ["in_person"], contentFree: true, noVoicemail: true, hours: { from: "23:00", to: "23:30" } };
    expect(contactRisks(strict, { ...ring, way: "in_person" })).toEqual([]);
    fc.assert(fc.property(fc.constantFrom(...contactsWith.filter((whom) => whom !== "resident")), fc.constantFrom(...contactWays), fc.constantFrom(...contactResults), (whom, way, result) => {
      expect(contactRisks(strict, { with: whom, way, result, at })).toEqual([]);
    }));
  });

  it("closes a case as out of reach after as many tries as the place asks for", () => {
    expect(triedEnough(triesBeforeClosing - 1)).toBe(false);
    expect(triedEnough(triesBeforeClosing)).toBe(true);
  });
});
