import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day, daysBetween, londonDayOf } from "#app/domain/calendar/calendar-day";
import { londonMinutesOf } from "#app/domain/calendar/london-time";
import { isWorkingDay } from "#app/domain/calendar/working-days";
import { datesOfSeries, intervals, mostInASeries, type SeriesWanted } from "./series";

const now = new Date("2026-03-11T10:00:00Z");
const mondays: SeriesWanted = { on: day("2026-03-23"), at: 10 * 60, every: 1, end: { times: 3 } };
const said = (wanted: Partial<SeriesWanted> = {}) => datesOfSeries({ ...mondays, ...wanted }, now).map(({ on, leftOut }) => (leftOut ? `${on} ${leftOut.why}` : on));

describe("a series", () => {
  it("is so many appointments, with a bank holiday named and made up for at the end", () => {
    expect(said()).toEqual(["2026-03-23", "2026-03-30", "2026-04-06 bank_holiday", "2026-04-13"]);
    expect(datesOfSeries(mondays, now)[2]!.leftOut).toEqual({ why: "bank_holiday", name: "Easter Monday" });
  });

  it("ends on the last day that was said, which is not made up for", () => {
    expect(said({ end: { until: day("2026-04-13") } })).toEqual(["2026-03-23", "2026-03-30", "2026-04-06 bank_holiday", "2026-04-13"]);
    expect(said({ every: 4, end: { until: day("2026-05-20") } })).toEqual(["2026-03-23", "2026-04-20", "2026-05-18"]);
    expect(said({ end: { until: day("2026-03-22") } })).toEqual([]);
  });

  it("leaves out what is over, and has none on weekends", () => {
    expect(said({ on: day("2026-03-11"), at: 9 * 60, end: { times: 2 } })).toEqual(["2026-03-11 past", "2026-03-18", "2026-03-25"]);
    expect(said({ on: day("2026-03-21"), end: { times: 2 } })).toEqual(["2026-03-21 weekend", "2026-03-28 weekend"]);
  });

  it("stands at the same hour in England, on the same weekday, on working days to come, whatever is asked", () => {
    const wish = fc.record({ on: fc.integer({ min: -20, max: 500 }).map((days) => addDays(day("2026-03-11"), days)), at: fc.integer({ min: 7 * 60, max: 20 * 60 }), every: fc.constantFrom(...intervals), end: fc.oneof(fc.integer({ min: 1, max: 40 }).map((times) => ({ times })), fc.integer({ min: -10, max: 900 }).map((days) => ({ until: addDays(day("2026-03-11"), days) }))) });
    fc.assert(
      fc.property(wish, (wanted) => {
        const dates = datesOfSeries(wanted, now);
        const offered = dates.filter(({ leftOut }) => !leftOut);
        expect(offered.length).toBeLessThanOrEqual(mostInASeries);
        for (const { on, startsAt } of offered) {
          expect([londonDayOf(startsAt), londonMinutesOf(startsAt), isWorkingDay(on), startsAt > now]).toEqual([on, wanted.at, true, true]);
          expect(daysBetween(wanted.on, on) % (wanted.every * 7)).toBe(0);
        }
        expect(new Set(dates.map(({ on }) => on)).size).toBe(dates.length);
      }),
    );
  });
});
