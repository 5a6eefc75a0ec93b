import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { closeReasons } from "#app/domain/cases/case";
import type { OutcomeKind } from "./outcome";
import { callOn, checkDue, currentJob, jobEndsOf, jobNow, learningNow, mayBeAsked, needsAnAdviser, startsWaitingFor, sustainmentAnswers, sustainmentWeeks, type AskedCheck } from "./sustainment-check";

const started = day("2026-03-02");
const job = (over: Partial<Parameters<typeof checkDue>[0][number]> = {}) => ({ id: "bakery", kind: "job_start_employed" as OutcomeKind, happenedOn: started, ...over });
const weeksOn = (weeks: number, days = 0): CalendarDay => addDays(started, weeks * 7 + days);
const asked = (weeks: number, over: Partial<AskedCheck> = {}): AskedCheck => ({ outcomeId: "bakery", weeks, dueOn: weeksOn(weeks), ...over });

describe("being asked whether one is still in the job", () => {
  it.each([[3, 6, undefined], [4, 0, 4], [8, 0, 4], [8, 1, undefined], [13, 0, 13], [26, 0, 26], [30, 0, 26], [30, 1, undefined]])("%i weeks and %i days on, the question is that of %s weeks", (weeks, days, question) => {
    expect(checkDue([job()], [], weeksOn(weeks, days))?.weeks).toBe(question);
  });

  it("says which job it is about and since when it waits", () => {
    expect(checkDue([job()], [], weeksOn(14))).toEqual({ outcomeId: "bakery", weeks: 13, dueOn: "2026-06-01" });
  });

  it("happens once for each time, and a late one takes the place of those before it", () => {
    expect(checkDue([job()], [asked(4)], weeksOn(5))).toBeUndefined();
    expect(checkDue([job()], [asked(13)], weeksOn(14))).toBeUndefined();
    expect(checkDue([job()], [asked(4)], weeksOn(13))?.weeks).toBe(13);
  });

  it("stops when they said that they left or changed the job", () => {
    for (const answer of sustainmentAnswers) expect(checkDue([job()], [asked(4, { answer })], weeksOn(13))?.weeks).toBe(answer === "still_there" ? 13 : undefined);
  });

  it("does not happen for a record that was made in error or replaced", () => {
    expect(checkDue([job({ recordedInError: true })], [], weeksOn(4))).toBeUndefined();
    expect(checkDue([job({ supersededById: "shop" })], [], weeksOn(4))).toBeUndefined();
  });

  it("does not begin again when the record is corrected", () => {
    const corrected = [job({ supersededById: "bakery-2" }), job({ id: "bakery-2", supersedesId: "bakery" })];
    expect(checkDue(corrected, [asked(4)], weeksOn(5))).toBeUndefined();
    expect(checkDue(corrected, [], weeksOn(5))).toMatchObject({ outcomeId: "bakery-2", weeks: 4 });
  });

  it("is about the newest job, and about none where they look for work again", () => {
    const newer = job({ id: "shop", happenedOn: weeksOn(8) });
    expect(checkDue([job(), newer], [], weeksOn(13))).toMatchObject({ outcomeId: "shop", weeks: 4 });
    expect(checkDue([job(), job({ id: "again", kind: "job_searching_again", happenedOn: weeksOn(8) })], [], weeksOn(13))).toBeUndefined();
    expect(currentJob([job({ kind: "learning_started" })])).toBeUndefined();
  });

  it("happens three times at most to anybody, however late the chore runs", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 40 }), (runs) => {
      const done: AskedCheck[] = [];
      for (const run of runs.toSorted((a, b) => a - b)) {
        const due = checkDue([job()], done, addDays(started, run));
        if (due) done.push(asked(due.weeks));
      }
      expect(new Set(done.map(({ weeks }) => weeks)).size).toBe(done.length);
      expect(done.every(({ weeks }) => (sustainmentWeeks as readonly number[]).includes(weeks))).toBe(true);
    }));
  });

  it("is looked for only where a job start can wait for it", () => {
    const { from, to } = startsWaitingFor(26, weeksOn(30));
    expect([from, to]).toEqual([started, weeksOn(4)]);
  });

  it("leaves alone whoever wanted no support, and goes on after any other end", () => {
    expect(mayBeAsked({ status: "in_support", closeReason: null })).toBe(true);
    expect(mayBeAsked({ status: "applied", closeReason: null })).toBe(false);
    expect(closeReasons.filter((closeReason) => mayBeAsked({ status: "closed", closeReason }))).toEqual(["signposted", "finished", "could_not_reach"]);
  });
});

describe("where somebody is now", () => {
  const learning = (over: Partial<ReturnType<typeof job>> = {}) => job({ id: "course", kind: "learning_started", ...over });

  it("is in the newest job, until they say that they left or changed it", () => {
    expect(jobNow([job()], [])?.id).toBe("bakery");
    expect(jobNow([job()], [asked(4, { answer: "still_there" })])?.id).toBe("bakery");
    for (const answer of ["left", "changed_job"] as const) expect(jobNow([job()], [asked(4, { answer })])).toBeUndefined();
    expect(jobNow([job(), job({ id: "shop", happenedOn: weeksOn(8) })], [asked(4, { answer: "changed_job" })])?.id).toBe("shop");
  });

  it("is in learning until it is completed", () => {
    expect(learningNow([learning()])?.id).toBe("course");
    expect(learningNow([learning(), job({ id: "done", kind: "course_completed", happenedOn: weeksOn(8) })])).toBeUndefined();
    expect(learningNow([learning({ recordedInError: true })])).toBeUndefined();
  });
});

describe("the end of a job", () => {
  const ends = (...checks: AskedCheck[]) => jobEndsOf(checks, () => started).map(({ endedOn }) => endedOn);

  it("is the day they said", () => {
    expect(ends(asked(13, { answer: "left", endedOn: day("2026-05-20") }))).toEqual(["2026-05-20"]);
  });

  it("is the last day they are known to have been there, where they said no day", () => {
    expect(ends(asked(4, { answer: "still_there" }), asked(13, { answer: "changed_job" }))).toEqual([weeksOn(4)]);
    expect(ends(asked(4, { answer: "left" }))).toEqual([started]);
  });

  it("is nothing while they are there, or have not answered", () => {
    expect(ends(asked(4, { answer: "still_there" }), asked(13))).toEqual([]);
  });
});

describe("what an answer leads to", () => {
  it.each([
    ["2026-03-11T09:00:00Z", "2026-03-11", "a morning"],
    ["2026-03-11T15:59:00Z", "2026-03-11", "just before four"],
    ["2026-03-11T16:00:00Z", "2026-03-12", "four o’clock"],
    ["2026-03-14T09:00:00Z", "2026-03-16", "a Saturday"],
    ["2026-04-02T15:30:00Z", "2026-04-07", "half past four in summer time, before Easter"],
  ])("from %s, a call on %s: %s", (at, on) => {
    expect(callOn(new Date(at))).toBe(on);
  });

  it("is work for an adviser, but for still being there after 4 weeks", () => {
    const quiet = sustainmentWeeks.flatMap((weeks) => sustainmentAnswers.filter((answer) => !needsAnAdviser({ answer, weeks })).map((answer) => `${answer} ${weeks}`));
    expect(quiet).toEqual(["still_there 4"]);
  });
});
