import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { triageCauses } from "#app/domain/applications/application";
import { day } from "#app/domain/calendar/calendar-day";
import { referralStatuses } from "#app/domain/referrals/referral";
import { caseStatuses, closeReasons } from "./case";
import { stagesOf, waitingOf, type StageFacts } from "./stages";

const applied: StageFacts = {
  status: "applied", openedOn: day("2026-03-09"), answerByOn: day("2026-03-11"), askedAQuestion: false, supportStartedOn: null, firstMetOn: null, planAgreedOn: null,
  closeReason: null, closedOn: null, openEntries: [], referrals: [],
};
const supported: StageFacts = { ...applied, status: "in_support", supportStartedOn: day("2026-03-10") };
const met: StageFacts = { ...supported, firstMetOn: day("2026-03-12") };
const agreed: StageFacts = { ...met, planAgreedOn: day("2026-03-20") };
const now = (facts: StageFacts) => stagesOf(facts).find(({ state }) => state === "now");
const told = (facts: StageFacts) => stagesOf(facts).map(({ kind, state }) => `${kind} ${state}`);

describe("the steps of somebody's support", () => {
  it("say by which day they hear, meet and have a plan, by working days", () => {
    expect(now(applied)).toEqual({ kind: "looking", state: "now", byOn: "2026-03-11" });
    expect(now(supported)).toEqual({ kind: "meeting", state: "now", byOn: "2026-03-30" });
    expect(now(met)).toEqual({ kind: "plan", state: "now", byOn: "2026-04-09" });
  });

  it("are all there from the first day", () => {
    expect(told(applied)).toEqual(["applied done", "looking now", "meeting to_come", "plan to_come", "steps to_come"]);
  });

  it("stop at a question until it is answered", () => {
    expect(told({ ...applied, askedAQuestion: true })[1]).toBe("answer now");
  });

  it("go from meeting, to plan, to following it, in whichever order they were done", () => {
    expect(told(supported)).toEqual(["applied done", "looking done", "meeting now", "plan to_come", "steps to_come"]);
    expect(told({ ...supported, planAgreedOn: day("2026-03-20") })).toEqual(["applied done", "looking done", "meeting now", "plan done", "steps to_come"]);
    expect(told(agreed)).toEqual(["applied done", "looking done", "meeting done", "plan done", "steps now"]);
  });

  it("end in work, or in learning, since its day; whoever got there without a meeting is not sent back to it", () => {
    expect(now({ ...agreed, inWorkSince: day("2026-05-04") })).toEqual({ kind: "work", state: "now", on: "2026-05-04" });
    expect(now({ ...agreed, inLearningSince: day("2026-04-20") })?.kind).toBe("learning");
    expect(now({ ...agreed, inLearningSince: day("2026-04-20"), inWorkSince: day("2026-05-04") })?.kind).toBe("work");
    expect(told({ ...supported, inWorkSince: day("2026-03-16") })).toEqual(["applied done", "looking done", "work now"]);
  });

  it("say how a case ended", () => {
    expect(told({ ...applied, status: "closed", closeReason: "signposted", closedOn: day("2026-03-12") })).toEqual(["applied done", "signposted now"]);
    for (const closeReason of closeReasons.filter((each) => each !== "signposted")) expect(now({ ...agreed, status: "closed", closeReason })?.kind).toBe("ended");
  });

  it("are one place at a time, whatever happened in which order, and the first is always done", () => {
    const someDay = fc.constantFrom(null, day("2026-03-12"), day("2026-03-20"));
    const facts = fc.record({
      status: fc.constantFrom(...caseStatuses), askedAQuestion: fc.boolean(), supportStartedOn: someDay, firstMetOn: someDay, planAgreedOn: someDay, closedOn: someDay,
      closeReason: fc.constantFrom(null, ...closeReasons), inWorkSince: fc.constantFrom(undefined, day("2026-05-04")), inLearningSince: fc.constantFrom(undefined, day("2026-04-20")),
    });
    fc.assert(fc.property(facts, (some) => {
      const states = stagesOf({ ...applied, ...some }).map(({ state }) => state);
      expect(states.filter((state) => state === "now")).toHaveLength(1);
      expect(states[0]).toBe("done");
    }));
  });
});

describe("what goes on beside the steps", () => {
  const college = { id: "r1", service: "English for work", provider: "Northmere College", byOn: day("2026-04-01") };

  it("says which place must answer by when, which has a waiting list, and which said yes", () => {
    const statuses = ["sent", "asked_for_more", "waiting_list", "accepted"] as const;
    expect(waitingOf({ ...agreed, referrals: statuses.map((status) => ({ ...college, status })) })).toEqual([
      { kind: "sent", service: "English for work", provider: "Northmere College", byOn: "2026-04-01" },
      { kind: "asked_for_more", service: "English for work", provider: "Northmere College", byOn: "2026-04-01" },
      { kind: "waiting_list", service: "English for work", provider: "Northmere College", byOn: "2026-04-01" },
      { kind: "accepted", service: "English for work", provider: "Northmere College" },
    ]);
  });

  it("leaves out what has ended", () => {
    const ended = referralStatuses.filter((status) => !["sent", "asked_for_more", "waiting_list", "accepted"].includes(status));
    expect(waitingOf({ ...agreed, referrals: ended.map((status) => ({ ...college, status })) })).toEqual([]);
  });

  it("says after a provider's no, or no answer, who it was and by when we come back", () => {
    const back = (cause: "provider_declined" | "referral_expired", referralId: string | null) => waitingOf({ ...agreed, openEntries: [{ cause, dueOn: day("2026-04-03"), referralId }], referrals: [{ ...college, status: "declined" }] });
    expect(back("provider_declined", "r1")).toEqual([{ kind: "provider_declined", provider: "Northmere College", byOn: "2026-04-03" }]);
    expect(back("referral_expired", null)).toEqual([{ kind: "referral_expired", byOn: "2026-04-03" }]);
  });

  it("says when the offer is looked at again, and nothing of a first look, which is a step", () => {
    const causes = triageCauses.filter((cause) => waitingOf({ ...agreed, openEntries: [{ cause, dueOn: day("2026-04-03"), referralId: null }] }).length > 0);
    expect(causes).toEqual(["doesnt_fit", "provider_declined", "referral_expired", "reorientation"]);
  });

  it("is nothing before support starts, and after it ends", () => {
    for (const status of ["applied", "closed"] as const) expect(waitingOf({ status, openEntries: [{ cause: "doesnt_fit", dueOn: day("2026-04-03"), referralId: null }], referrals: [{ ...college, status: "sent" }] })).toEqual([]);
  });
});
