import { describe, expect, it } from "vitest";

import { day } from "#app/domain/calendar/calendar-day";
import { applicationAnswers, dateLastWorked, isInLearning, isInWork, isOutOfWork, monthsOutOfWork } from "./answers";
import { activities } from "./application";
import { anApplication } from "./builders";

const lastWorked = { kind: "date", year: 2025, month: 3 } as const;

describe("stored answers", () => {
  it("are read as they were written", () => {
    expect(applicationAnswers.parse(JSON.parse(JSON.stringify(anApplication())))).toEqual(anApplication());
  });

  it("may be empty while the application is a draft", () => {
    expect(applicationAnswers.parse({})).toEqual({});
  });

  it("lose what the form does not know", () => {
    expect(applicationAnswers.parse({ firstName: "Rosa", nationalInsuranceNumber: "QQ123456C" })).toEqual({ firstName: "Rosa" });
  });

  it.each([
    { dateOfBirth: "2026-02-30" }, { activity: "retired" }, { barriers: ["XYZ"] }, { firstName: "x".repeat(101) }, { lastWorked: { kind: "date", year: 2025, month: 13 } },
    { wants: "find_work" }, { visited: ["somewhere"] },
  ])("are not read where they cannot be true: %j", (stored) => {
    expect(applicationAnswers.safeParse(stored).success).toBe(false);
  });
});

describe("an activity", () => {
  it("is exactly one of in work, in learning or out of work", () => {
    for (const activity of activities) {
      const answers = { activity };
      expect([isInWork(answers), isInLearning(answers), isOutOfWork(answers)].filter(Boolean)).toHaveLength(1);
    }
    expect([isInWork({}), isInLearning({}), isOutOfWork({})]).toEqual([false, false, false]);
  });
});

describe("the time out of work", () => {
  it("is counted from the end of the month they last worked in", () => {
    expect(dateLastWorked({ lastWorked })).toBe("2025-03-31");
    expect(monthsOutOfWork({ lastWorked, activity: "looking" }, day("2026-03-30"))).toBe(11);
    expect(monthsOutOfWork({ lastWorked, activity: "looking" }, day("2026-03-31"))).toBe(12);
  });

  it("is none in the month they stopped", () => {
    expect(monthsOutOfWork({ lastWorked, activity: "looking" }, day("2025-03-10"))).toBe(0);
  });

  it("is not known where they never worked, are not sure, or did not say", () => {
    for (const answer of ["never", "not_sure", undefined] as const) {
      expect(monthsOutOfWork({ lastWorked: answer, activity: "looking" }, day("2026-03-31"))).toBeUndefined();
    }
  });

  it("is nothing for somebody who has since found work", () => {
    expect(monthsOutOfWork({ lastWorked, activity: "employed" }, day("2026-03-31"))).toBeUndefined();
  });
});
