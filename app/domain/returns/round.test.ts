import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { returnStatuses } from "./return";
import { checkDueDay, roundStands, usuallyDueOn } from "./round";

const round = { quarter: "2026-Q1", dueOn: day("2026-07-28") } as const;

describe("a round", () => {
  it("waits for its quarter to end, whatever is built to look at", () => {
    expect(roundStands({ ...round, status: undefined }, day("2026-06-30"))).toEqual({ waitsFor: "quarter" });
    expect(roundStands({ ...round, status: "open" }, day("2026-06-01"))).toEqual({ waitsFor: "quarter" });
  });

  it("waits for each step of its return in turn", () => {
    const today = day("2026-07-01");
    expect(roundStands({ ...round, status: undefined }, today)).toEqual({ waitsFor: "building" });
    expect(returnStatuses.map((status) => roundStands({ ...round, status }, today).waitsFor)).toEqual(["building", "freezing", "signing_off", "sending", "nothing", "building"]);
  });

  it("is overdue from the day after its due day until it is sent", () => {
    expect(roundStands({ ...round, status: "checked" }, day("2026-07-28"))).toEqual({ waitsFor: "freezing" });
    expect(roundStands({ ...round, status: "checked" }, day("2026-07-29"))).toEqual({ waitsFor: "freezing", overdueDays: 1 });
    expect(roundStands({ ...round, status: "signed_off" }, day("2026-08-07"))).toEqual({ waitsFor: "sending", overdueDays: 10 });
    expect(roundStands({ ...round, status: "exported" }, day("2026-08-07"))).toEqual({ waitsFor: "nothing" });
  });

  it("is usually due 20 working days after its quarter, past Easter too", () => {
    expect(usuallyDueOn("2026-Q1")).toBe("2026-07-28");
    expect(usuallyDueOn("2025-Q4")).toBe("2026-04-30");
  });

  it("is due after its quarter and within a year of it", () => {
    expect(checkDueDay("2026-Q1", day("2026-06-30"))).toBe("before-the-end");
    expect(checkDueDay("2026-Q1", day("2026-07-01"))).toBeUndefined();
    expect(checkDueDay("2026-Q1", day("2027-07-01"))).toBeUndefined();
    expect(checkDueDay("2026-Q1", day("2027-07-02"))).toBe("too-late");
  });
});
