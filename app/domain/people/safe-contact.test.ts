import { describe, expect, it } from "vitest";

import { contactChannels } from "#app/domain/applications/application";
import { isRestricted, isSafeTime, isTimeToAsk, maySend, safeContactSchema, wayToWrite, type SafeContact } from "./safe-contact";

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

  it("writes by the way they chose, else by e-mail, then by text, and never by one that is not safe or leads nowhere", () => {
    const [email, phone] = ["rosa@resident.example", "07700 900982"];
    expect(wayToWrite({ safeContact: { ...anything, writeBy: "text" }, email, phone })).toBe("text");
    expect(wayToWrite({ safeContact: anything, email, phone })).toBe("email");
    expect(wayToWrite({ safeContact: undefined, email: null, phone })).toBe("text");
    expect(wayToWrite({ safeContact: { ...anything, channels: ["email"], writeBy: "text" }, email, phone })).toBe("email");
    expect(wayToWrite({ safeContact: { ...anything, writeBy: "text" }, email, phone: undefined })).toBe("email");
    expect(wayToWrite({ safeContact: { ...anything, channels: ["phone", "in_person"] }, email, phone })).toBeUndefined();
  });

  it("is read from what was stored, and nothing else is", () => {
    expect(safeContactSchema.parse(JSON.parse(JSON.stringify(textOnly)))).toEqual(textOnly);
    expect(safeContactSchema.safeParse({ ...textOnly, channels: ["pigeon"] }).success).toBe(false);
    expect(safeContactSchema.safeParse({ ...textOnly, hours: { from: "9", to: "25:00" } }).success).toBe(false);
  });
});

it("does not ask anything of anybody at night, or outside the hours they named", () => {
  const times = ["03:00", "09:00", "14:59", "18:30", "19:01"];
  expect(times.filter((at) => isTimeToAsk(anything, at))).toEqual(["09:00", "14:59", "18:30"]);
  expect(times.filter((at) => isTimeToAsk(undefined, at))).toEqual(["09:00", "14:59", "18:30"]);
  expect(times.filter((at) => isTimeToAsk(textOnly, at))).toEqual(["09:00", "14:59"]);
  expect(times.filter((at) => isTimeToAsk({ ...anything, hours: { from: "22:00", to: "04:00" } }, at))).toEqual(["03:00"]);
});
