import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { timesWanted } from "./times-to-make";

const now = new Date("2026-03-11T10:00:00Z");
const mornings = { on: day("2026-03-23"), from: 9 * 60, until: 10 * 60 + 45, minutes: 30, weeks: 3 };
const said = (wanted = mornings, busy: Parameters<typeof timesWanted>[2] = []) => timesWanted(wanted, now, busy).map(({ on, times, leftOut }) => [on, leftOut ?? times.map(({ startsAt }) => startsAt.toISOString().slice(11, 16))]);

describe("times an adviser makes", () => {
  it("stand at the same hour in England before and after clocks change, with bank holidays left out and no stub at the end", () => {
    expect(said()).toEqual([["2026-03-23", ["09:00", "09:30", "10:00"]], ["2026-03-30", ["08:00", "08:30", "09:00"]], ["2026-04-06", "not-a-working-day"]]);
  });

  it("leave out what lies across something there already", () => {
    const busy = [{ startsAt: new Date("2026-03-23T09:15:00Z"), minutes: 30 }];
    expect(said({ ...mornings, weeks: 1 }, busy)).toEqual([["2026-03-23", ["10:00"]]]);
    expect(said({ ...mornings, weeks: 1 }, [{ startsAt: new Date("2026-03-23T08:00:00Z"), minutes: 240 }])).toEqual([["2026-03-23", "taken"]]);
  });

  it("are only in the future", () => {
    expect(said({ ...mornings, on: day("2026-03-04"), weeks: 2 })).toEqual([["2026-03-04", "past"], ["2026-03-11", "past"]]);
    expect(said({ ...mornings, on: day("2026-03-11"), until: 11 * 60, weeks: 1 })).toEqual([["2026-03-11", ["10:30"]]]);
  });

  it("are none where the stretch is shorter than one of them", () => {
    expect(said({ ...mornings, until: 9 * 60 + 20, weeks: 1 })).toEqual([["2026-03-23", "past"]]);
  });
});
