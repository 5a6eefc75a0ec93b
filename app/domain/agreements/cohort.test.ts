import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { aMeasure } from "./builders";
import { aCountedEvent } from "./builders-of-counts";
import { cohortOf, startMeasures, sustainedMeasures } from "./cohort";

const asked = { startCodes: ["into-employment"], code: "sustained-13-weeks", weeks: 13, year: "2026", today: day("2026-10-01") };
const start = (person: string, on: string) => aCountedEvent({ person, happenedOn: day(on) });
const stayed = (person: string, on: string) => aCountedEvent({ person, happenedOn: day(on), measureCode: "sustained-13-weeks" });

describe("people still in work after 13 weeks", () => {
  it("are looked for among those who started long enough ago; who started later is left out and counted", () => {
    // 13 weeks and 28 days before 1 October is 4 June.
    const events = [start("a", "2026-05-01"), stayed("a", "2026-08-01"), start("b", "2026-06-04"), start("c", "2026-06-05"), stayed("c", "2026-09-04")];
    expect(cohortOf(events, asked)).toEqual({ weeks: 13, people: 2, stayed: 1, leftOut: 1 });
  });

  it("are given the same time each: what came later does not count, nor what came before the start", () => {
    const events = [start("a", "2026-04-01"), stayed("a", "2026-09-01"), start("b", "2026-04-01"), stayed("b", "2026-03-31"), start("c", "2026-04-01"), stayed("c", "2026-07-29")];
    expect(cohortOf(events, asked)).toMatchObject({ people: 3, stayed: 1 });
  });

  it("are one person however many jobs they started, from the first of the year", () => {
    const events = [start("a", "2026-05-01"), start("a", "2026-09-20"), stayed("a", "2026-08-01"), start("b", "2025-05-01")];
    expect(cohortOf(events, asked)).toEqual({ weeks: 13, people: 1, stayed: 1, leftOut: 0 });
  });
});

describe("which measures say that somebody stayed", () => {
  it("is told by what they count", () => {
    const measures = [aMeasure(), aMeasure({ code: "sustained", countsKinds: ["sustained_26_weeks"] }), aMeasure({ code: "sustained", countsKinds: ["sustained_26_weeks"], version: 2 })];
    expect(sustainedMeasures(measures)).toEqual([{ code: "sustained", weeks: 26 }]);
    expect(startMeasures(measures)).toEqual(["into-employment"]);
  });
});
