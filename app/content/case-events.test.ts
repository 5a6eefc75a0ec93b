import { describe, expect, it } from "vitest";
import { caseEventKinds } from "#app/domain/cases/case-event";
import { sayEvent, wordsOfEvent } from "./case-events";

describe("the sentence of an event", () => {
  it.each(caseEventKinds)("can be said of %s though nothing is kept beside it", (kind) => {
    expect(sayEvent(kind, {})).toMatch(/^[A-Z][^_]*\w$/);
    expect(sayEvent(kind, {})).not.toMatch(/undefined|null|:$/);
  });

  it("names what it is about", () => {
    expect(sayEvent("barrier_opened", { code: "TRA", size: "a_lot" })).toBe("Barrier opened: Transport, in the way a lot");
    expect(sayEvent("barrier_opened", { code: "TRA", size: "a_bit", was: "a_lot" })).toBe("Barrier changed: Transport, from in the way a lot to in the way a bit");
    expect(sayEvent("referral_declined", { service: "Maths for work", organisation: "Northmere College" })).toBe("Declined by Maths for work, Northmere College");
    expect(sayEvent("triage_accepted", { offer: "youth_pathways", kept: true })).toBe("Offer kept: Youth Pathways");
  });

  it("says when no message could be sent", () => {
    expect(sayEvent("message_sent", { channel: "none", template: "triage-accepted" })).toContain("no safe way");
  });

  it("keeps people's own words apart", () => {
    expect(wordsOfEvent({ question: "Can you work at weekends?" })).toBe("Can you work at weekends?");
    expect(wordsOfEvent({ offer: "youth_pathways" })).toBe("");
  });
});
