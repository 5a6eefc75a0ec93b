import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTimeOfDay, sayTimeOfDay } from "./time-of-day";

describe("a time of day", () => {
  it.each([["9", "09:00"], ["9am", "09:00"], ["9 AM", "09:00"], ["2.30 pm", "14:30"], ["2:30pm", "14:30"], ["14:30", "14:30"], ["1430", "14:30"], ["12am", "00:00"], ["12pm", "12:00"], ["midday", "12:00"], ["midnight", "00:00"], ["5 p.m.", "17:00"], ["00:00", "00:00"]])("reads %s as %s", (typed, time) => {
    expect(parseTimeOfDay(typed)).toBe(time);
  });

  it.each(["", "soon", "24:00", "13pm", "0am", "9:75", "-1", "9am5", "1:2"])("does not read ‘%s’", (typed) => {
    expect(parseTimeOfDay(typed)).toBeUndefined();
  });

  it("is read again as it is said", () => {
    fc.assert(fc.property(fc.nat(23), fc.nat(59), (hour, minute) => {
      const time = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
      expect(parseTimeOfDay(sayTimeOfDay(time))).toBe(time);
    }));
  });
});
