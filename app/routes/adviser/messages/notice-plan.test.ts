import { expect, it } from "vitest";
import type { SafeContact } from "#app/domain/people/safe-contact";
import { planOfNotice } from "./notice-plan";

const open: SafeContact = { channels: ["email", "text"], contentFree: false, noVoicemail: true };
const person = { email: "rosa@resident.example", phone: null, safeContact: open };
const [noon, night] = [new Date("2026-03-11T12:00:00Z"), new Date("2026-03-11T23:00:00Z")];

it("says before a message is sent how they are told of it, and when", () => {
  expect(planOfNotice(person, noon)).toEqual({ words: "An email that says only that there is a message is sent at once.", held: false });
  expect(planOfNotice(person, night)).toEqual({ words: "An email that says only that there is a message is sent on 12 March 2026 at 8am: nothing is sent at night.", held: true });
  expect(planOfNotice({ ...person, safeContact: { ...open, contentFree: true, hours: { from: "14:00", to: "15:00" } } }, noon).words).toBe("An email that says nothing of what it is about is sent on 11 March 2026 at 2pm: outside their hours nothing is sent.");
  expect(planOfNotice({ ...person, safeContact: { ...open, channels: [] } }, noon)).toMatchObject({ held: false, words: expect.stringContaining("no safe way") as string });
});
