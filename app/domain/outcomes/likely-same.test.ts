import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "#app/domain/calendar/calendar-day";
import { anOutcome } from "./builders";
import { employerKey, likelySame, looksLikeOne } from "./likely-same";

const again = (given: Parameters<typeof anOutcome>[0] = {}) => anOutcome({ id: "outcome-2", happenedOn: day("2026-05-25"), employer: "The Saltby Bakery Ltd", ...given });
const idsLike = (...given: Parameters<typeof likelySame>) => likelySame(...given).map(({ id }) => id);

describe("two records that look like one event", () => {
  it("are of one person, kind and employer, up to 14 days apart, in either order", () => {
    expect(looksLikeOne(anOutcome(), again())).toBe(true);
    expect(looksLikeOne(again(), anOutcome())).toBe(true);
    expect(looksLikeOne(anOutcome(), again({ happenedOn: day("2026-05-26") }))).toBe(false);
    expect(looksLikeOne(anOutcome(), again({ residentId: "resident-2" }))).toBe(false);
    expect(looksLikeOne(anOutcome(), again({ employer: "Eastfold Farm" }))).toBe(false);
  });

  it("are alike whichever way the job is done, and a job is not like weeks in it", () => {
    expect(looksLikeOne(anOutcome(), again({ kind: "job_start_apprenticeship" }))).toBe(true);
    expect(looksLikeOne(anOutcome(), again({ kind: "sustained_13_weeks" }))).toBe(false);
  });

  it("name an employer, except where somebody is self-employed", () => {
    expect(looksLikeOne(anOutcome({ employer: undefined }), again({ employer: "" }))).toBe(false);
    expect(looksLikeOne(anOutcome({ kind: "job_start_self_employed", employer: undefined }), again({ kind: "job_start_self_employed", employer: undefined }))).toBe(true);
  });

  it("are not two certificates of one college", () => {
    expect(looksLikeOne(anOutcome({ kind: "qualification_gained" }), again({ kind: "qualification_gained" }))).toBe(false);
  });

  it("are found among what stands, without what the new one corrects", () => {
    expect(idsLike(again(), [anOutcome(), anOutcome({ id: "wrong", recordedInError: true }), anOutcome({ id: "old", supersededById: "outcome-1" })], [])).toEqual(["outcome-1"]);
    expect(idsLike({ ...anOutcome({ id: undefined, supersedesId: "outcome-1" }) }, [anOutcome()], [])).toEqual([]);
  });

  it("are no longer asked about once somebody said that they are two, for their corrections too", () => {
    const said = [{ outcomeId: "outcome-2", otherId: "outcome-1" }];
    expect(idsLike(again(), [anOutcome(), again()], said)).toEqual([]);
    const corrected = again({ id: "outcome-3", supersedesId: "outcome-2" });
    const records = [anOutcome(), again({ supersededById: "outcome-3" }), corrected];
    expect(idsLike(corrected, records, said)).toEqual([]);
    expect(idsLike(anOutcome(), records, said)).toEqual([]);
    expect(idsLike(again({ id: "outcome-4" }), records, said)).toEqual(["outcome-1", "outcome-3"]);
  });

  it("are as alike one way as the other, on any days", () => {
    fc.assert(fc.property(fc.integer({ min: -40, max: 40 }), (days) => {
      const other = again({ happenedOn: addDays(day("2026-05-11"), days) });
      expect(looksLikeOne(anOutcome(), other)).toBe(Math.abs(days) <= 14);
      expect(looksLikeOne(other, anOutcome())).toBe(Math.abs(days) <= 14);
    }));
  });
});

it("an employer is known by name, whatever its case, marks and legal form", () => {
  expect(employerKey("  The SALTBY Bakery, Ltd. ")).toBe("saltby bakery");
  expect(employerKey("Café Zoë & Sons plc")).toBe(employerKey("cafe zoe and sons"));
  expect(employerKey("Limitedless")).toBe("limitedless");
});
