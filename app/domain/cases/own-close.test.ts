import { describe, expect, it } from "vitest";
import { closeReasons } from "./case";
import { cameToSomething, closedAs, ownCloseReasons, withdrawnAs } from "./own-close";

describe("closing one's own case", () => {
  it("has finished where somebody found work or learning, and is no longer wanted otherwise", () => {
    expect(ownCloseReasons.filter(cameToSomething)).toEqual(["found_work", "in_learning"]);
    expect(closedAs.other).toBe("no_longer_wanted");
  });

  it("takes referrals back with a reason that says the same", () => {
    expect(withdrawnAs("finished", "found_work")).toBe("found_work");
    expect(closeReasons.map((reason) => withdrawnAs(reason))).toEqual(["other", "resident_changed_mind", "needs_met", "other", "resident_changed_mind", "sent_in_error"]);
  });
});
