import { expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import type { FoundActivity } from "#app/domain/neet/current-activity";
import { youngPersonOfMonth } from "./neet-month";

const found = (given: Partial<FoundActivity>): FoundActivity => ({ code: "619", group: "neet_available", confirmedOn: day("2026-09-10"), lapsesOn: day("2026-12-11"), recordedAt: new Date("2026-09-10T10:00:00Z"), ...given });
const of = (activities: FoundActivity[], lastDay = day("2026-10-31")) => youngPersonOfMonth({ reference: "P-1", dateOfBirth: day("2009-11-20"), found: activities }, lastDay);

it("a young person counts as what was known on the last day of the month", () => {
  expect(of([found({})])).toEqual({ reference: "P-1", academicAge: 16, code: "619", group: "neet_available", confirmedOn: "2026-09-10", lapsesOn: "2026-12-11" });
  expect(of([found({}), found({ code: "230", group: "eet", confirmedOn: day("2026-11-02") })]).code, "what was found out later is not told").toBe("619");
});

it("a confirmation that is too old counts as not known, and is still shown", () => {
  expect(of([found({})], day("2026-12-31"))).toMatchObject({ code: "619", group: "not_known" });
});

it("somebody of whom nobody found anything out counts as not known", () => {
  expect(of([])).toEqual({ reference: "P-1", academicAge: 16, group: "not_known" });
});
