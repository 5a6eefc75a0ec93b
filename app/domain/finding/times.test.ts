import { describe, expect, it } from "vitest";
import { addDays, day } from "#app/domain/calendar/calendar-day";
import { measureTimes } from "./times";

const monday = day("2026-03-02");
const answeredAfter = (days: readonly number[]) => days.map((after) => ({ sentOn: monday, answeredOn: addDays(monday, after) }));

describe("how long a service takes", () => {
  it("is the working days in the middle, from ten referrals on", () => {
    expect(measureTimes(answeredAfter([1, 1, 1, 1, 2, 3, 4, 7, 7, 14])).daysToAnswer).toBe(2.5);
    expect(measureTimes(answeredAfter([1, 1, 1, 1, 2, 3, 4, 7, 7])).daysToAnswer).toBeNull();
    expect(measureTimes(answeredAfter([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1])).daysToAnswer).toBe(0);
  });

  it("counts those that came as far, each for itself", () => {
    const referrals = Array.from({ length: 12 }, (_, at) => ({ sentOn: monday, answeredOn: addDays(monday, 1), acceptedOn: at < 11 ? addDays(monday, 2) : null, startedOn: at < 3 ? addDays(monday, 9) : null }));
    expect(measureTimes(referrals)).toEqual({ answered: 12, accepted: 11, started: 3, daysToAnswer: 1, daysToAccept: 2, daysToStart: null });
    expect(measureTimes([])).toMatchObject({ answered: 0, daysToAnswer: null });
  });
});
