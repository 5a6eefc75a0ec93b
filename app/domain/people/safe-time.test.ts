import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeContactUnsaid } from "./safe-contact";
import { nextSafeTime } from "./safe-time";

const within = (from: string, to: string) => ({ ...safeContactUnsaid, hours: { from, to } });
const next = (hours: [string, string], at: string) => nextSafeTime(within(...hours), new Date(at)).toISOString();

describe("the next safe time", () => {
  it("is now where nothing was said, or where it is safe now", () => {
    const now = new Date("2026-03-11T03:00:00Z");
    expect(nextSafeTime(undefined, now)).toEqual(now);
    expect(next(["02:00", "04:00"], "2026-03-11T03:00:20Z")).toBe("2026-03-11T03:00:20.000Z");
  });

  it("is the beginning of the hours, today or tomorrow", () => {
    expect(next(["09:00", "15:00"], "2026-03-11T07:12:40Z")).toBe("2026-03-11T09:00:00.000Z");
    expect(next(["09:00", "15:00"], "2026-03-11T15:01:00Z")).toBe("2026-03-12T09:00:00.000Z");
    expect(next(["22:00", "01:00"], "2026-03-11T12:00:00Z")).toBe("2026-03-11T22:00:00.000Z");
  });

  it("goes by the clock in England, also over a night in which it changes", () => {
    expect(next(["09:00", "15:00"], "2026-07-01T20:00:00Z")).toBe("2026-07-02T08:00:00.000Z");
    expect(next(["09:00", "15:00"], "2026-03-28T20:00:00Z")).toBe("2026-03-29T08:00:00.000Z");
    expect(next(["09:00", "15:00"], "2026-10-24T20:00:00Z")).toBe("2026-10-25T09:00:00.000Z");
  });

  it("is never in the past, and within a day and an hour", () => {
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
    fc.assert(
      fc.property(time, time, fc.date({ min: new Date("2026-01-01"), max: new Date("2027-01-01"), noInvalidDate: true }), (from, to, at) => {
        const wait = nextSafeTime(within(from, to), at).getTime() - at.getTime();
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(25 * 3_600_000);
      }),
    );
  });
});
