import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "#app/domain/calendar/calendar-day";
import { caseClocks, dueOf, lateUntil, latestBeginningThatIsLate } from "./clocks-of-cases";

const anyDay = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays(day("2025-01-01"), days));

describe("what is late", () => {
  it("over Christmas, by working days", () => {
    // Two working days after Tuesday 22 December is Thursday 24; on the 29th that is past, and one day later it is not.
    expect(latestBeginningThatIsLate(day("2026-12-29"), 2)).toBe("2026-12-22");
    expect(latestBeginningThatIsLate(day("2026-12-30"), 2)).toBe("2026-12-23");
  });

  it("is exactly what was due before today, by every clock", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...caseClocks), (today, clock) => {
        const last = lateUntil(today)[clock];
        expect(dueOf[clock](last) < today).toBe(true);
        expect(dueOf[clock](addDays(last, 1)) >= today).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
