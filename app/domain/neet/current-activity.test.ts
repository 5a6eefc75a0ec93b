import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "#app/domain/calendar/calendar-day";
import { activities } from "#app/domain/applications/application";
import { activityCodes, isValidOn } from "./activity-codes";
import { codeFromApplication } from "./activity-from-application";
import { currentActivity, groupOn, lapseOf, type FoundActivity } from "./current-activity";
import { bornForAcademicAge, bornForOffer, bornForDuty, confirmDueOn, isTracked, youthOn } from "./tracked";

const found = (over: Partial<FoundActivity> = {}): FoundActivity => ({ code: "619", group: "neet_available", confirmedOn: day("2026-01-10"), lapsesOn: day("2026-04-12"), recordedAt: new Date("2026-01-10T10:00:00Z"), ...over });

describe("a confirmation", () => {
  it("holds until the day before it lapses, and then the activity is not known", () => {
    const activity = found({ lapsesOn: lapseOf(day("2026-01-10"), 92) });
    expect(activity.lapsesOn).toBe("2026-04-12");
    expect(["2026-04-11", "2026-04-12", "2027-01-01"].map((on) => groupOn(activity, day(on)))).toEqual(["neet_available", "not_known", "not_known"]);
  });

  it("never lapses where its code does not, and is not known where nobody ever found out", () => {
    expect(lapseOf(day("2026-01-10"), null)).toBeNull();
    expect(groupOn(found({ lapsesOn: null }), day("2040-01-01"))).toBe("neet_available");
    expect(groupOn(undefined, day("2026-01-10"))).toBe("not_known");
  });

  it("of the newest day counts, and of two on one day the one recorded later", () => {
    const early = found();
    const late = found({ code: "230", recordedAt: new Date("2026-01-10T11:00:00Z") });
    const older = found({ code: "310", confirmedOn: day("2025-12-01"), recordedAt: new Date("2026-02-01T10:00:00Z") });
    expect(currentActivity([late, older, early])?.code).toBe("230");
    expect(currentActivity([late, older, early], day("2025-12-31"))?.code).toBe("310");
    expect(currentActivity([], day("2025-12-31"))).toBeUndefined();
  });

  it("is never another for being read in another order", () => {
    const days = fc.integer({ min: 0, max: 400 }).map((after) => addDays(day("2025-09-01"), after));
    const one = fc.record({ confirmedOn: days, recordedAt: fc.integer({ min: 0, max: 1e6 }).map((ms) => new Date(Date.UTC(2026, 0, 1) + ms)) }).map((over) => found(over));
    fc.assert(fc.property(fc.uniqueArray(one, { selector: ({ recordedAt }) => recordedAt.getTime() }), days, (all, on) => void expect(currentActivity(all.toReversed(), on)).toEqual(currentActivity(all, on))));
  });
});

describe("the codes", () => {
  it("are each there once, with a source, and lapse unless nothing is known", () => {
    expect(new Set(activityCodes.map(({ code }) => code)).size).toBe(activityCodes.length);
    for (const { code, group, currencyDays, source } of activityCodes) {
      expect(source, code).toMatch(/^\[S\] /);
      expect(currencyDays === null, code).toBe(group === "not_known");
    }
  });

  it("that are retired cannot be chosen any more", () => {
    const asylum = activityCodes.find(({ code }) => code === "720")!;
    expect([isValidOn(asylum, day("2018-03-31")), isValidOn(asylum, day("2018-04-01"))]).toEqual([true, false]);
  });

  it("an application leads to are among them, and never say more than it does", () => {
    for (const activity of activities) {
      const code = codeFromApplication[activity];
      if (code) expect(activityCodes.find((one) => one.code === code), activity).toBeDefined();
    }
    expect([codeFromApplication.looking, codeFromApplication.learning, codeFromApplication.employed]).toEqual(["619", undefined, undefined]);
  });
});

describe("who is tracked", () => {
  it.each([
    ["somebody of academic age 16", "2009-08-31", false, true],
    ["somebody who turned 18 after 31 August", "2007-09-01", false, true],
    ["somebody who was 18 on 31 August", "2007-08-31", false, false],
    ["somebody of 24 in Youth Pathways", "2001-04-01", true, true],
    ["somebody of 25 in Youth Pathways", "2001-03-11", true, false],
    ["somebody of 20 in another offer", "2005-06-01", false, false],
  ])("%s", (_, born, inYouthPathways, tracked) => {
    expect(isTracked(youthOn(day(born), day("2026-03-11")), inYouthPathways)).toBe(tracked);
  });

  it("was born between the days a query looks between, and nobody else was", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 * 365 }), fc.integer({ min: 0, max: 4 * 366 }), (after, later) => {
        const [born, on] = [addDays(day("1985-01-01"), after), addDays(day("2025-01-01"), later)];
        const { duty, offer, academicAge } = youthOn(born, on);
        const within = ({ from, until }: { from: string; until: string }) => from <= born && born <= until;
        expect([within(bornForDuty(on)), within(bornForOffer(on)), within(bornForAcademicAge(academicAge, on))]).toEqual([duty, offer, true]);
      }),
    );
  });
});

describe("when somebody has to be asked again", () => {
  const since = day("2026-01-05");
  const young = { dateOfBirth: day("2008-10-01"), inYouthPathways: true };

  it("is the last day before what is known lapses, and four weeks after nothing could be found out", () => {
    expect(confirmDueOn({ ...young, activity: { group: "eet", confirmedOn: day("2026-01-10"), lapsesOn: day("2026-04-12") } }, since, day("2026-03-11"))).toBe("2026-04-11");
    expect(confirmDueOn({ ...young, activity: { group: "not_known", confirmedOn: day("2026-02-10"), lapsesOn: null } }, since, day("2026-03-11"))).toBe("2026-03-10");
    expect(confirmDueOn(young, since, day("2026-03-11"))).toBe("2026-02-02");
  });

  it("is never for somebody who is not tracked", () => {
    expect(confirmDueOn({ dateOfBirth: day("1990-10-01"), inYouthPathways: false }, since, day("2026-03-11"))).toBeUndefined();
  });
});
