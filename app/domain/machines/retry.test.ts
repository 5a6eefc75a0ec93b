import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isGivenUp, mostTries, retryAfterSeconds, waitAfterTry } from "./retry";

describe("a delivery that failed", () => {
  it("waits longer each time, never in step with others, and is given up after three days", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: mostTries - 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (tries, dice) => {
      const seconds = retryAfterSeconds[tries - 1]!;
      const wait = waitAfterTry(tries, dice)!;
      expect(wait).toBeGreaterThanOrEqual(seconds * 0.8 - 1e-6);
      expect(wait).toBeLessThanOrEqual(seconds * 1.2 + 1e-6);
    }));
    expect(waitAfterTry(mostTries, 0.5)).toBeUndefined();
    expect([...retryAfterSeconds].sort((a, b) => a - b)).toEqual(retryAfterSeconds);
    const days = retryAfterSeconds.reduce((sum, seconds) => sum + seconds, 0) / 86_400;
    expect(days).toBeGreaterThan(3);
    expect(days).toBeLessThan(5);
  });

  it("switches its endpoint off after five days without a success", () => {
    const since = new Date("2026-03-11T10:00:00Z");
    expect(isGivenUp(since, new Date("2026-03-16T09:59:59Z"))).toBe(false);
    expect(isGivenUp(since, new Date("2026-03-16T10:00:00Z"))).toBe(true);
  });
});
