import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { referralStatuses } from "#app/domain/referrals/referral";
import { dueForProvider, providerViews, viewOf, type WorkFacts } from "./provider-worklist";

const facts = (over: Partial<WorkFacts> = {}): WorkFacts => ({ status: "sent", answeredBefore: false, respondByOn: day("2026-03-25"), providerUntilOn: null, reported: false, ...over });

describe("a provider's list", () => {
  it("says of every status what it asks or waits for", () => {
    for (const status of referralStatuses) expect(providerViews).toContain(viewOf(facts({ status })));
  });

  it("tells a new referral from one whose question the adviser has answered", () => {
    expect(viewOf(facts())).toBe("needs-answer");
    expect(viewOf(facts({ answeredBefore: true }))).toBe("questions-answered");
  });

  it("asks for a report of whoever took part, until there is one", () => {
    const ended = facts({ status: "completed", providerUntilOn: day("2026-04-10") });
    expect(viewOf(ended)).toBe("report");
    expect(viewOf({ ...ended, reported: true })).toBe("ended");
    expect(viewOf({ ...ended, status: "declined" })).toBe("ended");
    // Told on 11 March: 10 working days on.
    expect(dueForProvider(ended)).toBe("2026-03-25");
  });

  it("has a last day only while something is the provider's to do", () => {
    expect(dueForProvider(facts())).toBe("2026-03-25");
    for (const status of ["asked_for_more", "dates_offered", "accepted", "started"] as const) expect(dueForProvider(facts({ status }))).toBeUndefined();
  });
});
