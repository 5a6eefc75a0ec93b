import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { StaffActor } from "#app/domain/people/actor";
import { howToCall } from "./how-to-call";
import { askedForIn, filterOf, queryOf, tagsOf } from "./list-filter";

const actor = { id: "amina", hubIds: ["hub"] } as unknown as StaffActor;
const asked = (query: string) => askedForIn(new URLSearchParams(query));

describe("the call list", () => {
  it("is my hubs' unless the address says otherwise, whatever nonsense it says", () => {
    expect(filterOf(asked("whose=nobody&group=lazy&age=7"), actor, day("2026-03-11"))).toEqual({ today: "2026-03-11", hubIds: ["hub"] });
    expect(filterOf(asked("whose=mine&group=not_known&age=17"), actor, day("2026-03-11"))).toEqual({ today: "2026-03-11", leadId: "amina", group: "not_known", academicAge: 17 });
  });

  it("has each filter as a tag that takes away itself alone", () => {
    const both = asked("whose=all&group=eet&age=16");
    expect(tagsOf(both).map(({ text, without }) => [text, without && queryOf(without)])).toEqual([
      ["Every case I can see", undefined],
      ["In education, employment or training", { whose: "all", group: undefined, age: "16" }],
      ["Academic age 16", { whose: "all", group: "eet", age: undefined }],
    ]);
  });
});

describe("how to call somebody", () => {
  const safeContact = { channels: ["phone" as const, "text" as const, "email" as const], contentFree: false, noVoicemail: false };

  it("is the number, with what to know first", () => {
    expect(howToCall({ phone: "01632 960 111", email: null, safeContact: { ...safeContact, noVoicemail: true } })).toEqual({ number: "01632 960 111", words: ["Leave no voicemail"] });
  });

  it("is never a number nobody may ring", () => {
    expect(howToCall({ phone: "01632 960 111", email: "a@resident.example", safeContact: { ...safeContact, channels: ["email"] } })).toEqual({ number: undefined, words: ["Do not phone", "Contact only by: email"] });
    expect(howToCall({ phone: null, email: null, safeContact }).words[0]).toBe("No phone number");
  });
});
