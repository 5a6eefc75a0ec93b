import { describe, expect, it } from "vitest";

import { contactChannels } from "#app/domain/applications/application";
import { isRestricted, isSafeTime, maySend, safeContactSchema, type SafeContact } from "./safe-contact";

const textOnly: SafeContact = { channels: ["text"], contentFree: true, noVoicemail: true, hours: { from: "09:00", to: "15:00" } };
const anything: SafeContact = { channels: [...contactChannels], contentFree: false, noVoicemail: false };

describe("safe contact", () => {
  it("lets through only the ways the person chose", () => {
    expect(contactChannels.filter((channel) => maySend(textOnly, channel))).toEqual(["text"]);
  });

  it("lets nothing through where no way is safe", () => {
    expect(contactChannels.some((channel) => maySend({ ...textOnly, channels: [] }, channel))).toBe(false);
  });

  it("sends no letters where nothing was said", () => {
    expect(contactChannels.filter((channel) => maySend(undefined, channel))).toEqual(["email", "text", "phone", "in_person"]);
  });

  it("keeps to the hours, both ends included", () => {
    expect(["08:59", "09:00", "15:00", "15:01"].map((at) => isSafeTime(textOnly, at))).toEqual([false, true, true, false]);
    expect(isSafeTime(undefined, "03:00")).toBe(true);
  });

  it("knows hours that go over midnight", () => {
    const nights = { ...textOnly, hours: { from: "22:00", to: "02:00" } };
    expect(["21:59", "23:30", "01:00", "12:00"].map((at) => isSafeTime(nights, at))).toEqual([false, true, true, false]);
  });

  it("is a restriction as soon as any limit is set", () => {
    expect([undefined, anything, textOnly, { ...anything, noVoicemail: true }, { ...anything, channels: ["email" as const] }].map(isRestricted)).toEqual([false, false, true, true, true]);
  });

  it("is read from what was stored, and nothing else is", () => {
    expect(safeContactSchema.parse(JSON.parse(JSON.stringify(textOnly)))).toEqual(textOnly);
    expect(safeContactSchema.safeParse({ ...textOnly, channels: ["pigeon"] }).success).toBe(false);
    expect(safeContactSchema.safeParse({ ...textOnly, hours: { from: "9", to: "25:00" } }).success).toBe(false);
  });
});
