import { expect, it } from "vitest";
import { addDays, day } from "#app/domain/calendar/calendar-day";
import { notLookedAtSince, reviewAfterDays, reviewOn } from "./alert";

it("an alert is old once its day has passed, and says since when nobody has looked at it", () => {
  const lookedAt = day("2026-03-11");
  const last = reviewOn(lookedAt);
  expect(last).toBe(addDays(lookedAt, reviewAfterDays));
  expect(notLookedAtSince(last, last)).toBeUndefined();
  expect(notLookedAtSince(last, addDays(last, 1))).toBe(lookedAt);
});
