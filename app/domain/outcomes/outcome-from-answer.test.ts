import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { checkNewOutcome } from "./new-outcome";
import { outcomeFromAnswer } from "./outcome-from-answer";

const job = { employer: "Northmere Bakery", hoursAWeek: 24, payPence: 1_250, payPeriod: "hour" as const, contractKind: "permanent" as const };
const asked = { weeks: 13, dueOn: day("2026-06-01") };

describe("an outcome to begin from", () => {
  it("is the weeks in work, on the day they were reached, with the job as it was recorded", () => {
    const outcome = outcomeFromAnswer({ ...asked, answer: "still_there" }, job);
    expect(outcome).toEqual({ kind: "sustained_13_weeks", happenedOn: "2026-06-01", evidenceLevel: "self_declared", ...job });
    expect(checkNewOutcome(outcome!, { today: day("2026-06-02"), caseOpenedOn: day("2026-01-05") })).toEqual([]);
    expect(outcomeFromAnswer({ ...asked, answer: "still_there", proofSeen: true }, job)?.evidenceLevel).toBe("adviser_seen");
    expect(outcomeFromAnswer({ ...asked, weeks: 26, answer: "still_there" }, job)?.kind).toBe("sustained_26_weeks");
  });

  it("is looking for work again since the last day, or a new job whose day is not known", () => {
    expect(outcomeFromAnswer({ ...asked, answer: "left", endedOn: day("2026-05-20") }, job)).toEqual({ kind: "job_searching_again", happenedOn: "2026-05-20", evidenceLevel: "self_declared" });
    expect(outcomeFromAnswer({ ...asked, answer: "changed_job" }, job)).toEqual({ kind: "job_start_employed", evidenceLevel: "self_declared" });
  });

  it("is nothing without an answer, or after 4 weeks", () => {
    expect(outcomeFromAnswer(asked, job)).toBeUndefined();
    expect(outcomeFromAnswer({ ...asked, weeks: 4, answer: "still_there" }, job)).toBeUndefined();
  });
});
