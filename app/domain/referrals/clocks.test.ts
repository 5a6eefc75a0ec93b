import { describe, expect, it } from "vitest";

import { day } from "#app/domain/calendar/calendar-day";
import { referralClock, remindOn, respondByOn, type ReferralTimes } from "./clocks";
import { referralLife, referralStatuses } from "./referral";

const sent: ReferralTimes = { status: "sent", sentOn: day("2026-03-02") };

describe("a referral's clock", () => {
  it("reminds after 5 working days and ends after 10", () => {
    expect([remindOn(sent), respondByOn(sent)]).toEqual(["2026-03-09", "2026-03-16"]);
  });

  it.each([["2026-03-02", "waiting"], ["2026-03-08", "waiting"], ["2026-03-09", "remind"], ["2026-03-16", "remind"], ["2026-03-17", "expired"]])("on %s says %s", (today, state) => {
    expect(referralClock(sent, day(today))).toBe(state);
  });

  it("stops for weekends and bank holidays", () => {
    expect(respondByOn({ status: "sent", sentOn: day("2026-03-30") })).toBe("2026-04-15");
  });

  it("begins again when the adviser answers the provider's question", () => {
    expect(respondByOn({ ...sent, askedOn: day("2026-03-10"), answeredOn: day("2026-03-12") })).toBe("2026-03-26");
  });

  it("runs for the adviser from the day the provider asked", () => {
    expect(respondByOn({ ...sent, status: "asked_for_more", askedOn: day("2026-03-10") })).toBe("2026-03-24");
  });

  it("lasts as long as the provider's waiting list, and ends the day after", () => {
    const waiting: ReferralTimes = { ...sent, status: "waiting_list", waitingUntilOn: day("2026-05-01") };
    expect(["2026-04-30", "2026-05-01", "2026-05-02"].map((today) => referralClock(waiting, day(today)))).toEqual(["waiting", "remind", "expired"]);
  });

  it("is the place's to set", () => {
    expect(referralClock(sent, day("2026-03-05"), { remindAfter: 1, expireAfter: 2 })).toBe("expired");
  });

  it("runs exactly where a referral can expire", () => {
    for (const status of referralStatuses) {
      const runs = referralClock({ ...sent, status, askedOn: day("2026-03-02"), waitingUntilOn: day("2026-03-20") }, day("2026-03-03")) !== undefined;
      expect([status, runs]).toEqual([status, "expire" in referralLife[status]]);
    }
  });
});
