import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { isFinalAnswer, possibleAnswers, refusedAnswer } from "./answer";
import { referralStatuses } from "./referral";

const when = { sentOn: day("2026-03-02"), startedOn: day("2026-03-05"), today: day("2026-03-11") };

describe("what a provider can say", () => {
  it("is yes, no, a question or a waiting list while it waits for an answer", () => {
    expect(possibleAnswers("sent")).toEqual(["accept", "decline", "offer_dates", "ask", "put_on_waiting_list"]);
    expect(possibleAnswers("waiting_list")).toEqual(["accept", "decline", "offer_dates"]);
  });

  it("is what became of it after a yes, or a change of mind, and nothing once it is over", () => {
    expect(possibleAnswers("accepted")).toEqual(["decline", "start", "not_start"]);
    expect(possibleAnswers("started")).toEqual(["complete", "leave_early"]);
    for (const status of ["declined", "expired"] as const) expect(possibleAnswers(status)).toEqual(["accept_after_all"]);
    for (const status of ["completed", "withdrawn"] as const) expect(possibleAnswers(status)).toEqual([]);
  });

  it("uses up a link with a yes or a no, but not with a question or a waiting list", () => {
    expect(referralStatuses.filter((status) => !isFinalAnswer(status))).toEqual(["draft", "sent", "asked_for_more", "waiting_list", "dates_offered"]);
  });
});

describe("days in an answer", () => {
  it("keeps a waiting list in the future and within a year", () => {
    const until = (on: string) => refusedAnswer({ kind: "put_on_waiting_list", untilOn: day(on), words: "" }, when);
    expect([until("2026-03-11"), until("2026-03-12"), until("2027-03-11"), until("2027-03-12")]).toEqual(["must-be-later", undefined, undefined, "too-far-off"]);
  });

  it("lets nothing start or end in the future, before it was sent or before it started", () => {
    const ended = (on: string) => refusedAnswer({ kind: "complete", on: day(on) }, when);
    expect([ended("2026-03-12"), ended("2026-03-01"), ended("2026-03-04"), ended("2026-03-05"), ended("2026-03-11")]).toEqual(["in-the-future", "before-it-was-sent", "before-it-started", undefined, undefined]);
    expect(refusedAnswer({ kind: "accept", words: "" }, when)).toBeUndefined();
  });
});
