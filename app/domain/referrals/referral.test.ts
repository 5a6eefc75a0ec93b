import { describe, expect, it } from "vitest";

import { day } from "#app/domain/calendar/calendar-day";
import { declineReasonGroups, declineReasons, isOpen, providerMaySee, referralLife, referralStatuses } from "./referral";

const sentOn = day("2026-03-02");
const endedOn = day("2026-03-20");

describe("a referral", () => {
  it("is open until something ends it", () => {
    expect(referralStatuses.filter(isOpen)).toEqual(["draft", "sent", "asked_for_more", "waiting_list", "accepted", "started", "dates_offered"]);
  });

  it("can be withdrawn while it is open, and never after", () => {
    for (const status of referralStatuses) expect([status, "withdraw" in referralLife[status]]).toEqual([status, isOpen(status)]);
  });

  it("has every reason to decline in exactly one group", () => {
    expect(Object.values(declineReasonGroups).flat().sort()).toEqual([...declineReasons].sort());
  });
});

describe("a provider", () => {
  it("sees what was sent to it while it is open", () => {
    expect(referralStatuses.filter((status) => providerMaySee({ status, sentOn }, day("2027-01-01")))).toEqual(["sent", "asked_for_more", "waiting_list", "accepted", "started", "dates_offered"]);
  });

  it("sees it for 30 days after its end, and no longer", () => {
    const seenOn = (today: string) => providerMaySee({ status: "declined", sentOn, endedOn }, day(today));
    expect([seenOn("2026-03-20"), seenOn("2026-04-19"), seenOn("2026-04-20")]).toEqual([true, true, false]);
  });

  it("never sees a draft, nor one withdrawn before it went out", () => {
    expect(providerMaySee({ status: "draft", sentOn }, sentOn)).toBe(false);
    expect(providerMaySee({ status: "withdrawn", endedOn }, endedOn)).toBe(false);
  });
});
