import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { stagesOf, type StageFacts } from "./stages";

const applied: StageFacts = {
  status: "applied", openedOn: day("2026-03-09"), answerByOn: day("2026-03-11"), askedAQuestion: false, supportStartedOn: null, firstMetOn: null, planAgreedOn: null, closeReason: null, closedOn: null, hubName: "Northmere Central hub",
};
const supported: StageFacts = { ...applied, status: "in_support", supportStartedOn: day("2026-03-10") };
const now = (facts: StageFacts) => stagesOf(facts).filter(({ state }) => state === "now").map(({ title }) => title);

describe("where somebody's support is", () => {
  it("says by when they hear", () => {
    expect(stagesOf(applied)[1]).toEqual({ title: "We look at what you told us", words: "We contact you by 11 March 2026.", state: "now" });
  });

  it("is one place at a time, whatever happened in which order", () => {
    expect(now(applied)).toEqual(["We look at what you told us"]);
    expect(now({ ...applied, askedAQuestion: true })).toEqual(["We need your answer"]);
    expect(now(supported)).toEqual(["You meet an adviser"]);
    expect(now({ ...supported, planAgreedOn: day("2026-03-20") })).toEqual(["You meet an adviser"]);
    expect(now({ ...supported, firstMetOn: day("2026-03-12") })).toEqual(["You make a plan together"]);
    expect(now({ ...supported, firstMetOn: day("2026-03-12"), planAgreedOn: day("2026-03-20") })).toEqual(["You follow your plan, with our help"]);
    expect(now({ ...applied, status: "closed", closeReason: "signposted", closedOn: day("2026-03-12") })).toEqual(["We told you where else to get help"]);
    expect(now({ ...applied, status: "closed", closeReason: "finished" })).toEqual(["Your support with us has ended"]);
  });
});
