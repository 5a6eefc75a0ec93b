import { describe, expect, it } from "vitest";

import { anApplication } from "./builders";
import { safeContactFrom, waysToReach } from "./contact-ways";

describe("ways to reach somebody", () => {
  it("are those they gave, and coming in", () => {
    expect(waysToReach({ email: "rosa@resident.example" })).toEqual(["email", "in_person"]);
    expect(waysToReach({ phone: "07700 900982" })).toEqual(["text", "phone", "in_person"]);
    expect(waysToReach({})).toEqual(["in_person"]);
  });

  it("are safe as they said, and never one that leads nowhere", () => {
    expect(safeContactFrom(anApplication({ safeContact: { channels: ["email"], contentFree: true, noVoicemail: true } }))).toEqual({ channels: ["email"], contentFree: true, noVoicemail: true });
    expect(safeContactFrom(anApplication({ email: undefined })).channels).toEqual(["text"]);
    expect(safeContactFrom({})).toMatchObject({ channels: ["in_person"], noVoicemail: true });
  });
});
