import { describe, expect, it } from "vitest";

import { day } from "#app/domain/calendar/calendar-day";
import { applicationStatuses } from "./application";
import { defaultClocks, firstMeetingDueOn, planDueOn, triageDueOn } from "./clocks";
import { decideReturn, decideTriage, type ReturnDecision, type TriageDecision } from "./triage";

const now = new Date("2026-03-25T10:00:00Z");
const suggestion = { primary: "youth_pathways" } as const;
const accept: TriageDecision = { kind: "accept", offer: "youth_pathways", alsoSkills: false };
const another: TriageDecision = { kind: "accept", offer: "working_futures", alsoSkills: true };
const ask: TriageDecision = { kind: "ask", question: "When did you leave college?" };
const signpost: TriageDecision = { kind: "signpost", where: "National Careers Service", note: "Wants a CV check only" };

describe("triage", () => {
  it("accepts into the suggested offer", () => {
    expect(decideTriage({ status: "submitted", suggestion, decision: accept, now })).toEqual({ status: "accepted", decision: accept, overridden: false, decidedAt: now });
  });

  it("asks for a reason before another offer is given", () => {
    expect(decideTriage({ status: "submitted", suggestion, decision: another, now })).toBe("override-needs-reason");
    const decision = { ...another, overrideReason: "resident_prefers" } as const;
    expect(decideTriage({ status: "submitted", suggestion, decision, now })).toMatchObject({ status: "accepted", overridden: true });
  });

  it("needs no reason for Skills for All beside the suggested offer", () => {
    expect(decideTriage({ status: "submitted", suggestion, decision: { ...accept, alsoSkills: true }, now })).toMatchObject({ overridden: false });
  });

  it("asks the resident, and can still accept or signpost while it waits", () => {
    expect(decideTriage({ status: "submitted", suggestion, decision: ask, now })).toMatchObject({ status: "waiting_for_resident" });
    expect(decideTriage({ status: "waiting_for_resident", suggestion, decision: accept, now })).toMatchObject({ status: "accepted" });
    expect(decideTriage({ status: "waiting_for_resident", suggestion, decision: signpost, now })).toMatchObject({ status: "signposted" });
  });

  it("is over once somebody decided", () => {
    for (const status of applicationStatuses.filter((one) => !["submitted", "waiting_for_resident"].includes(one))) {
      for (const decision of [accept, another, ask, signpost]) expect(decideTriage({ status, suggestion, decision, now })).toBe("past-triage");
    }
  });
});

describe("a case that came back to the queue", () => {
  const keep: ReturnDecision = { kind: "keep", note: "The college has places again in May" };

  it("can keep its offer, or get another with a reason", () => {
    expect(decideReturn({ open: true, suggestion, decision: keep, now })).toEqual({ decision: keep, overridden: false, decidedAt: now });
    expect(decideReturn({ open: true, suggestion, decision: another, now })).toBe("override-needs-reason");
    expect(decideReturn({ open: true, suggestion, decision: accept, now })).toMatchObject({ decision: accept });
  });

  it("is decided once", () => {
    expect(decideReturn({ open: false, suggestion, decision: keep, now })).toBe("past-triage");
  });
});

describe("the clocks of support", () => {
  it("give two working days to triage, fifteen to the first meeting and twenty to a plan", () => {
    expect([triageDueOn(day("2026-03-26")), firstMeetingDueOn(day("2026-03-02")), planDueOn(day("2026-03-02"))]).toEqual(["2026-03-30", "2026-03-23", "2026-03-30"]);
  });

  it("give the same working day to what is urgent, and the next one over a weekend", () => {
    expect(triageDueOn(day("2026-03-27"), defaultClocks, "urgent")).toBe("2026-03-27");
    expect(triageDueOn(day("2026-04-04"), defaultClocks, "urgent")).toBe("2026-04-07");
    expect(triageDueOn(day("2026-03-27"), defaultClocks, "soon")).toBe("2026-03-31");
  });

  it("are the place's to set", () => {
    expect(triageDueOn(day("2026-03-26"), { ...defaultClocks, acknowledgeAndTriage: 1 })).toBe("2026-03-27");
  });
});
