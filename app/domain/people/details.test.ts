import { describe, expect, it } from "vitest";
import { afterChange, canBeWrittenTo, changedDetails, formerAddresses, mustSayWhatIsSafe, type Details } from "./details";

const rosa = (over: Partial<Details> = {}): Details => ({
  firstName: "Rosa", lastName: "Marsh", preferredName: null, pronunciation: null, email: "rosa@resident.example", phone: "07700 900982", language: "en", niNumber: null,
  safeContact: { channels: ["email", "text", "in_person"], contentFree: false, noVoicemail: true }, ...over,
});

describe("changed details", () => {
  it("are named, whatever they say, and only where they are other than before", () => {
    expect(changedDetails(rosa(), rosa())).toEqual([]);
    expect(changedDetails(rosa(), rosa({ preferredName: "Rosie", lastName: "Vale", niNumber: "QQ123456C" }))).toEqual(["preferred_name", "name", "national_insurance_number"]);
    expect(changedDetails(rosa(), rosa({ safeContact: { noVoicemail: true, contentFree: false, channels: ["email", "text", "in_person"] } }))).toEqual([]);
    expect(changedDetails(rosa(), rosa({ safeContact: { ...rosa().safeContact, contentFree: true } }))).toEqual(["safe_contact"]);
  });
});

describe("a change of how to reach somebody", () => {
  it("leaves no safe way that leads nowhere", () => {
    const after = afterChange(rosa({ safeContact: { ...rosa().safeContact, writeBy: "text" } }), { phone: null });
    expect(after.safeContact).toEqual({ channels: ["email", "in_person"], contentFree: false, noVoicemail: true });
    expect(changedDetails(rosa(), after)).toEqual(["phone", "safe_contact"]);
  });

  it("keeps letters safe where they were: an adviser knows the address", () => {
    expect(afterChange(rosa({ safeContact: { ...rosa().safeContact, channels: ["post", "email"] } }), { email: null }).safeContact.channels).toEqual(["post"]);
  });

  it("may leave no way to write at all", () => {
    expect(canBeWrittenTo(rosa())).toBe(true);
    expect(canBeWrittenTo(afterChange(rosa(), { email: null, phone: null }))).toBe(false);
    expect(canBeWrittenTo(rosa({ safeContact: { ...rosa().safeContact, channels: ["phone"] } }))).toBe(false);
  });

  it("asks anew what is safe where a way is new, not where it is another of the same kind", () => {
    expect(mustSayWhatIsSafe(rosa({ phone: null }), rosa())).toBe(true);
    expect(mustSayWhatIsSafe(rosa({ email: null }), rosa())).toBe(true);
    expect(mustSayWhatIsSafe(rosa(), rosa({ email: "new@resident.example" }))).toBe(false);
    expect(mustSayWhatIsSafe(rosa(), rosa({ email: null }))).toBe(false);
  });
});

describe("the former address", () => {
  it("is told, each changed one, where that way was safe", () => {
    expect(formerAddresses(rosa(), rosa({ email: "new@resident.example", phone: null }))).toEqual([{ channel: "email", address: "rosa@resident.example" }, { channel: "text", address: "07700 900982" }]);
    expect(formerAddresses(rosa({ safeContact: { ...rosa().safeContact, channels: ["text"] } }), rosa({ email: null }))).toEqual([]);
    expect(formerAddresses(rosa({ email: null }), rosa())).toEqual([]);
  });
});
