import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, day, daysBetween, weekdayOf } from "#app/domain/calendar/calendar-day";
import { mostSessionsAtOnce, sessionDates, sessionRepeats } from "./session-dates";

const today = day("2026-03-11");

describe("the days of a run of sessions", () => {
  it("are one for once, and every week or second week up to the last day", () => {
    expect(sessionDates({ from: today, repeat: "once" }, today)).toEqual(["2026-03-11"]);
    expect(sessionDates({ from: today, until: day("2026-03-25"), repeat: "weekly" }, today)).toEqual(["2026-03-11", "2026-03-18", "2026-03-25"]);
    expect(sessionDates({ from: today, until: day("2026-03-24"), repeat: "fortnightly" }, today)).toEqual(["2026-03-11"]);
  });

  it("are refused where they end before they begin, reach too far, or are too many", () => {
    expect(sessionDates({ from: today, until: addDays(today, -1), repeat: "weekly" }, today)).toBe("ends-before-it-begins");
    expect(sessionDates({ from: today, until: addDays(addMonths(today, 12), 1), repeat: "weekly" }, today)).toBe("too-far-ahead");
    expect(sessionDates({ from: addMonths(today, -4), repeat: "once" }, today)).toBe("too-long-ago");
    expect(sessionDates({ from: today, until: addMonths(today, 6), repeat: "weekdays" }, today)).toBe("too-many");
    expect(sessionDates({ from: day("2026-03-14"), until: day("2026-03-15"), repeat: "weekdays" }, today)).toBe("none");
  });

  it("are in order, within bounds, and never more than a form may make", () => {
    fc.assert(
      fc.property(fc.integer({ min: -80, max: 300 }), fc.integer({ min: 0, max: 300 }), fc.constantFrom(...sessionRepeats), (starts, lasts, repeat) => {
        const from = addDays(today, starts);
        const days = sessionDates({ from, until: addDays(from, lasts), repeat }, today);
        if (typeof days === "string") return;
        expect(days.length).toBeLessThanOrEqual(mostSessionsAtOnce);
        expect(days).toEqual([...new Set(days)].sort());
        for (const on of days) expect(daysBetween(from, on)).toBeLessThanOrEqual(lasts);
        if (repeat === "weekdays") for (const on of days) expect([0, 6]).not.toContain(weekdayOf(on));
      }),
    );
  });
});
