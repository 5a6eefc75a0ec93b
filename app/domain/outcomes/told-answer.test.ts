import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { checkToldAnswer, type ToldAnswer } from "./told-answer";

const around = { today: day("2026-03-11"), startedOn: day("2025-12-10") };
const fieldsOf = (given: Partial<ToldAnswer>) => checkToldAnswer({ answer: "left", way: "phone", toldOn: day("2026-03-11"), words: "", proofSeen: false, ...given }, around).map(({ field }) => field);

describe("an answer an adviser heard", () => {
  it("was told between the first day of the job and today", () => {
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ toldOn: day("2025-12-10") })).toEqual([]);
    expect(fieldsOf({ toldOn: day("2025-12-09") })).toEqual(["toldOn-day"]);
    expect(fieldsOf({ toldOn: day("2026-03-12") })).toEqual(["toldOn-day"]);
  });

  it("has a last day within the job, where there is one, and none is asked of somebody still there", () => {
    expect(fieldsOf({ endedOn: day("2026-03-11") })).toEqual([]);
    expect(fieldsOf({ endedOn: day("2026-03-12") })).toEqual(["endedOn-day"]);
    expect(fieldsOf({ endedOn: day("2025-12-09") })).toEqual(["endedOn-day"]);
    expect(fieldsOf({ answer: "still_there", endedOn: day("2026-03-12") })).toEqual([]);
  });
});
