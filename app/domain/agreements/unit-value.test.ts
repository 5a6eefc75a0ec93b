import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { aCountedEvent, people } from "./builders-of-counts";
import { estimateOf, valueOn, type UnitValue } from "./unit-value";

const value = (given: Partial<UnitValue> = {}): UnitValue => ({ measureCode: "into-employment", lowPence: 2_000_00, pence: 4_000_00, highPence: 6_000_00, deadweightPercent: 40, source: "Invented", sourceOn: day("2026-01-01"), validFrom: day("2026-04-01"), recordedAt: new Date("2026-04-01T10:00:00Z"), ...given });

describe("what one more person is worth", () => {
  it("is what was said last for that day", () => {
    const values = [value({ validFrom: day("2026-07-01"), pence: 2 }), value({ pence: 1 }), value({ pence: 3, recordedAt: new Date("2026-05-01T10:00:00Z") }), value({ measureCode: "engaged", pence: 9 })];
    expect(["2026-03-31", "2026-04-01", "2026-06-30", "2026-07-01"].map((on) => valueOn(values, "into-employment", day(on))?.pence)).toEqual([undefined, 3, 3, 2]);
  });
});

describe("an estimate of value", () => {
  it("counts each person once, by the value of the day, less those to whom it would have happened anyway", () => {
    const events = [...people(10), aCountedEvent({ person: "person-0", happenedOn: day("2026-08-01") }), ...people(5, { happenedOn: day("2026-08-01") }, "late"), ...people(3, { happenedOn: day("2025-08-01") }, "earlier")];
    const values = [value(), value({ validFrom: day("2026-07-01"), pence: 5_000_00, deadweightPercent: 50 })];
    expect(estimateOf(values, "into-employment", events, "2026")).toEqual({ people: 15, withoutValue: 0, lowPence: (10 * 1_200 + 5 * 1_000) * 100, pence: (10 * 2_400 + 5 * 2_500) * 100, highPence: (10 * 3_600 + 5 * 3_000) * 100 });
  });

  it("says how many were reached before a value was in force", () => {
    expect(estimateOf([value({ validFrom: day("2026-06-01") })], "into-employment", people(4), "2026")).toEqual({ people: 0, withoutValue: 4, lowPence: 0, pence: 0, highPence: 0 });
  });

  it("lies between its low and its high, whatever the values", () => {
    const pence = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(fc.property(pence, pence, pence, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 300 }), (one, two, three, deadweightPercent, count) => {
      const [lowPence = 0, central = 0, highPence = 0] = [one, two, three].sort((a, b) => a - b);
      const found = estimateOf([value({ lowPence, pence: central, highPence, deadweightPercent })], "into-employment", people(count), "2026");
      expect(found.lowPence <= found.pence && found.pence <= found.highPence).toBe(true);
    }));
  });

  it("is in no return, no file and no publication: nothing that makes one knows of it", () => {
    const filesOf = (folder: string) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)).filter((file) => /\.tsx?$/.test(file));
    const returned = ["app/services/returns", "app/domain/returns", "app/domain/publishing", "app/routes/manager/returns", "app/platform/files", "db/queries/returns"].flatMap(filesOf);
    expect(returned.length).toBeGreaterThan(60);
    expect(returned.filter((file) => /unit-?values?|UnitValue|ValueEstimate|estimateOf|read-value/i.test(readFileSync(file, "utf8")))).toEqual([]);
    // And whoever knows of it makes only its own pages and its own rows.
    const knowing = ["app", "db/queries"].flatMap(filesOf).filter((file) => /unit-value|read-value/.test(readFileSync(file, "utf8")) && !/\.test\.tsx?$/.test(file));
    expect(knowing.filter((file) => !/agreements\/(value\/|unit-value|read-value|set-unit-value)/.test(file))).toEqual([]);
  });
});
