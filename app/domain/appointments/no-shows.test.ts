import { describe, expect, it } from "vitest";
import type { Attendance } from "./appointment";
import { noShowsInARow } from "./no-shows";

const one = (day: number, attendance: Attendance | null, cancelled = false) => ({ startsAt: new Date(Date.UTC(2026, 2, day)), attendance, cancelledAt: cancelled ? new Date() : null });

describe("not coming several times in a row", () => {
  it("is counted from the newest that is recorded back to one they came to, late or in time", () => {
    expect(noShowsInARow([one(1, "did_not_attend"), one(2, "late"), one(3, "did_not_attend"), one(5, "did_not_attend"), one(9, null)])).toBe(2);
    expect(noShowsInARow([one(5, "attended"), one(3, "did_not_attend")])).toBe(0);
    expect(noShowsInARow([one(5, "did_not_attend"), one(3, "did_not_attend")])).toBe(2);
    expect(noShowsInARow([])).toBe(0);
  });

  it("is neither broken nor made longer by one that was called off", () => {
    expect(noShowsInARow([one(1, "did_not_attend"), one(2, null, true), one(3, "did_not_attend"), one(4, "attended", true)])).toBe(2);
  });
});
