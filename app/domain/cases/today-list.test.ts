import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "#app/domain/calendar/calendar-day";
import { inOneList, partOf, todayParts, visitNow } from "./today-list";

const today = day("2026-03-11");

describe("the one list of what needs doing", () => {
  it("has the most overdue first, whatever it is, and the urgent first among those of one day", () => {
    const of = (id: string, on: string, urgent = false) => ({ id, dueOn: day(on), urgent });
    const triage = [of("t1", "2026-03-10"), of("t2", "2026-03-11", true)];
    const cases = [of("c1", "2026-03-02"), of("c2", "2026-03-11"), of("c3", "2026-03-12")];
    expect(inOneList(cases, triage).map(({ id }) => id)).toEqual(["c1", "t1", "t2", "c2", "c3"]);
  });

  it("keeps everything, in an order that its headings do not break", () => {
    const items = fc.array(fc.record({ id: fc.uuid(), dueOn: fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days)), urgent: fc.boolean() }));
    fc.assert(
      fc.property(items, items, (some, others) => {
        const one = inOneList(some, others);
        expect(one).toHaveLength(some.length + others.length);
        const places = one.map(({ dueOn }) => todayParts.indexOf(partOf(dueOn, today)));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe("being here", () => {
  const at = (time: string) => new Date(`2026-03-11T${time}Z`);

  it("counts changes from the end of the spell before, not from the page before", () => {
    const morning = visitNow({ lastSeenAt: new Date("2026-03-10T16:50:00Z"), previouslySeenAt: null }, at("08:00:00"));
    expect(morning).toEqual({ lastSeenAt: at("08:00:00"), previouslySeenAt: new Date("2026-03-10T16:50:00Z") });
    expect(visitNow(morning, at("11:59:59"))).toEqual({ lastSeenAt: at("11:59:59"), previouslySeenAt: new Date("2026-03-10T16:50:00Z") });
    expect(visitNow(morning, at("12:00:00")).previouslySeenAt).toEqual(at("08:00:00"));
  });

  it("has nothing to count from at first", () => expect(visitNow(undefined, at("08:00:00")).previouslySeenAt).toBeNull());
});
