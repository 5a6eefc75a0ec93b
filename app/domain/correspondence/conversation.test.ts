import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "#app/domain/calendar/calendar-day";
import { answerDueOn, mayWrite, noticeAt } from "./conversation";

describe("writing to the case team", () => {
  it("goes on for 30 days after the case has closed", () => {
    const closed = { status: "closed" as const, closedOn: day("2026-03-01") };
    expect(mayWrite(closed, day("2026-03-31"))).toBe(true);
    expect(mayWrite(closed, day("2026-04-01"))).toBe(false);
  });

  it("is possible from the application on", () => {
    expect(mayWrite({ status: "applied", closedOn: null }, day("2026-03-11"))).toBe(true);
    expect(mayWrite({ status: "in_support", closedOn: null }, day("2026-03-11"))).toBe(true);
  });

  it("is answered within 2 working days", () => {
    expect(answerDueOn(new Date("2026-03-13T16:00:00Z"))).toBe("2026-03-17");
  });
});

describe("telling somebody that a message is there", () => {
  const now = new Date("2026-03-11T12:00:00Z");
  const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

  it("happens at once where nothing was said in the last hour", () => {
    expect(noticeAt(undefined, now)).toEqual(now);
    expect(noticeAt(minutes(-60), now)).toEqual(now);
  });

  it("waits until the hour is over, and is said once for all that comes until then", () => {
    expect(noticeAt(minutes(-20), now)).toEqual(minutes(40));
    expect(noticeAt(minutes(40), now)).toBeUndefined();
  });

  it("is never twice within an hour, however a chat goes", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 40 }), (gaps) => {
        let [at, last] = [now, undefined as Date | undefined];
        for (const gap of gaps) {
          at = new Date(at.getTime() + gap * 60_000);
          const next = noticeAt(last, at);
          if (!next) continue;
          if (last) expect(next.getTime() - last.getTime()).toBeGreaterThanOrEqual(3_600_000);
          expect(next.getTime() - at.getTime()).toBeLessThanOrEqual(3_600_000);
          last = next;
        }
      }),
    );
  });
});
