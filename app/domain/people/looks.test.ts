import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { looksByDay } from "./looks";

describe("who looked", () => {
  it("is told by day, then by organisation, in the order given", () => {
    const look = (on: string, organisation: string, name: string) => ({ on: day(on), organisation, name, action: "case.read", reason: "" });
    const looks = [look("2026-03-11", "College", "Priya"), look("2026-03-11", "Council", "Amina"), look("2026-03-11", "Council", "Bo"), look("2026-03-09", "Council", "Amina")];
    expect(looksByDay(looks).map(({ on, organisations }) => [on, organisations.map(({ organisation, looks: all }) => [organisation, all.map(({ name }) => name)])])).toEqual([
      ["2026-03-11", [["College", ["Priya"]], ["Council", ["Amina", "Bo"]]]],
      ["2026-03-09", [["Council", ["Amina"]]]],
    ]);
    expect(looksByDay([])).toEqual([]);
  });
});
