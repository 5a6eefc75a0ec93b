import { expect, it } from "vitest";
import type { SafeContact } from "#app/domain/people/safe-contact";
import { timeToSend } from "./quiet-hours";

const open: SafeContact = { channels: ["email"], contentFree: false, noVoicemail: true };
const night = new Date("2026-03-11T22:30:00Z");

it("nothing leaves at night but what answers the resident at once", () => {
  expect(timeToSend("team-wrote", open, night).toISOString()).toBe("2026-03-12T08:00:00.000Z");
  expect(timeToSend("application_received", open, night)).toBe(night);
  expect(timeToSend("team-wrote", undefined, new Date("2026-07-01T06:30:00Z")).toISOString()).toBe("2026-07-01T07:00:00.000Z");
  const day = new Date("2026-03-11T12:00:00Z");
  expect(timeToSend("team-wrote", open, day)).toBe(day);
});

it("the hours somebody named go before ours, at night as well", () => {
  const atNight = { ...open, hours: { from: "22:00", to: "23:00" } };
  expect(timeToSend("team-wrote", atNight, night)).toBe(night);
  expect(timeToSend("application_received", atNight, new Date("2026-03-11T12:00:00Z")).toISOString()).toBe("2026-03-11T22:00:00.000Z");
});
