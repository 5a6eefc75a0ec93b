import { expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { mayLeaveSchoolOn } from "./school-leaving";

it.each([
  ["2010-08-31", "2026-06-26", "turns 16 on the last day of the summer holidays"],
  ["2010-09-01", "2027-06-25", "turns 16 as the next school year begins"],
  ["2009-09-01", "2026-06-26", "turned 16 as this school year began"],
  ["2012-02-29", "2028-06-30", "born on 29 February; the last Friday is the last day"],
])("somebody born on %s may leave school on %s: %s", (born, leaves) => {
  expect(mayLeaveSchoolOn(day(born))).toBe(day(leaves));
});
