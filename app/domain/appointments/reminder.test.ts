import { describe, expect, it } from "vitest";
import { anAppointment, anyWay } from "./builders";
import { isTimeToRemind, isToBeReminded } from "./reminder";

const monday = new Date("2026-03-30T09:00:00Z");
const long = new Date("2026-03-01T09:00:00Z");
const remindable = (over = {}) => ({ ...anAppointment({ startsAt: monday }), remindedAt: null, createdAt: long, ...over });

describe("a reminder", () => {
  it("goes out on the day before, though that is a Sunday on which clocks change", () => {
    expect(["2026-03-28T12:00:00Z", "2026-03-28T23:59:00Z", "2026-03-29T00:00:00Z", "2026-03-29T22:59:00Z", "2026-03-29T23:00:00Z"].map((now) => isToBeReminded(remindable(), new Date(now)))).toEqual([false, false, true, true, false]);
  });

  it("goes out once, and never for what was called off", () => {
    const now = new Date("2026-03-29T12:00:00Z");
    expect(isToBeReminded(remindable({ remindedAt: long }), now)).toBe(false);
    expect(isToBeReminded(remindable({ cancelledAt: long, cancelledBy: "service" }), now)).toBe(false);
    expect(isToBeReminded(remindable({ acceptedAt: long }), now)).toBe(true);
  });

  it("is not needed where it was only arranged that day", () => {
    expect(isToBeReminded(remindable({ createdAt: new Date("2026-03-29T08:00:00Z") }), new Date("2026-03-29T12:00:00Z"))).toBe(false);
  });

  it("keeps to their safe hours, over midnight too, and else to the day", () => {
    const late = { ...anyWay, hours: { from: "21:00", to: "01:00" } };
    expect(["T05:30:00Z", "T08:00:00Z", "T18:00:00Z", "T18:01:00Z", "T22:30:00Z"].map((time) => [isTimeToRemind(anyWay, new Date(`2026-06-03${time}`)), isTimeToRemind(late, new Date(`2026-06-03${time}`))])).toEqual([
      [false, false], [true, false], [true, false], [false, false], [false, true],
    ]);
  });
});
