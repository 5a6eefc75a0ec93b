import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { canWithdraw, isFreshAgreement, lastDayOf, permissionState, whyNotGiven, whyNotUntil, type PermissionFacts } from "./permission";

const today = day("2026-03-11");
const latest = day("2028-03-11");
const aPermission = (over: Partial<PermissionFacts> = {}): PermissionFacts => ({ fromOn: day("2026-03-01"), untilOn: null, withdrawnAt: null, ...over });

describe("a permission", () => {
  it("is open from its first day to its last, both included", () => {
    expect(permissionState(aPermission({ fromOn: today, untilOn: today }), today)).toBe("open");
    expect(permissionState(aPermission({ fromOn: addDays(today, 1) }), today)).toBe("to_come");
    expect(permissionState(aPermission({ untilOn: addDays(today, -1) }), today)).toBe("ended");
  });

  it("is withdrawn whatever its days say", () => {
    for (const over of [{}, { untilOn: addDays(today, -9) }, { fromOn: addDays(today, 9) }]) expect(permissionState(aPermission({ ...over, withdrawnAt: new Date("2026-03-10T09:00:00Z") }), today)).toBe("withdrawn");
  });

  it("ends with the referral it was given for, where that is sooner", () => {
    expect(lastDayOf({ untilOn: null, providerUntilOn: today })).toBe(today);
    expect(lastDayOf({ untilOn: addDays(today, -3), providerUntilOn: today })).toBe(addDays(today, -3));
    expect(lastDayOf({ untilOn: null, providerUntilOn: null })).toBeUndefined();
    expect(permissionState(aPermission({ providerUntilOn: addDays(today, -1) }), today)).toBe("ended");
  });

  it("can be withdrawn as long as it holds or will hold", () => {
    expect((["to_come", "open", "ended", "withdrawn"] as const).filter(canWithdraw)).toEqual(["to_come", "open"]);
  });

  it("never comes back once it has ended", () => {
    const days = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));
    fc.assert(fc.property(days, fc.option(days, { nil: null }), days, fc.nat(400), (fromOn, untilOn, on, later) => {
      const permission = aPermission({ fromOn, untilOn });
      if (permissionState(permission, on) === "ended") expect(permissionState(permission, addDays(on, later))).toBe("ended");
    }));
  });
});

describe("giving a permission", () => {
  const wish = { recipientKind: "council" as const, withData: true, fields: ["name" as const], fromOn: today, untilOn: undefined as CalendarDay | undefined };

  it("needs something to share, except in a hand-over to the Jobcentre without data", () => {
    expect(whyNotGiven(wish, today, latest)).toBeUndefined();
    expect(whyNotGiven({ ...wish, fields: [] }, today, latest)).toBe("nothing-to-share");
    expect(whyNotGiven({ ...wish, withData: false, fields: [] }, today, latest)).toBe("only-jobcentre-without-data");
    expect(whyNotGiven({ ...wish, recipientKind: "jobcentre", withData: false, fields: [] }, today, latest)).toBeUndefined();
    expect(whyNotGiven({ ...wish, recipientKind: "jobcentre", fields: [] }, today, latest)).toBe("nothing-to-share");
  });

  it("is agreed today or before, and ends today or later within the longest time", () => {
    expect(whyNotGiven({ ...wish, fromOn: addDays(today, 1) }, today, latest)).toBe("agreed-in-the-future");
    expect(whyNotUntil(addDays(today, -1), today, latest)).toBe("ends-in-the-past");
    expect(whyNotUntil(today, today, latest)).toBeUndefined();
    expect(whyNotUntil(latest, today, latest)).toBeUndefined();
    expect(whyNotUntil(addDays(latest, 1), today, latest)).toBe("too-far-off");
  });
});

describe("an agreement after a withdrawal", () => {
  it("is fresh from the day of the withdrawal on", () => {
    const withdrawn = [new Date("2026-03-10T23:30:00Z")];
    expect(isFreshAgreement(day("2026-03-09"), withdrawn)).toBe(false);
    expect(isFreshAgreement(day("2026-03-10"), withdrawn)).toBe(true);
    expect(isFreshAgreement(day("2026-03-09"), [])).toBe(true);
  });
});
