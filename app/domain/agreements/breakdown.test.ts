import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "#app/domain/calendar/calendar-day";
import { breakdownOf } from "./breakdown";
import { aCountedEvent, people } from "./builders-of-counts";
import type { CountedEvent } from "./counted-event";

const offers = ["youth_pathways", "working_futures", "skills_for_all"];
const quarters = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"] as const;
const inOffer = (offer: string | null): Pick<CountedEvent, "parts"> => ({ parts: { ...aCountedEvent().parts, offer } });
const peopleOf = (events: readonly CountedEvent[], categories = offers) => breakdownOf(events, "offer", categories, "2026", quarters).map((row) => row.people);

describe("a measure told apart", () => {
  it("shows counts from 5 on, and noughts", () => {
    expect(peopleOf([...people(7, inOffer("youth_pathways"), "y"), ...people(9, inOffer("working_futures"), "w")])).toEqual([7, 9, 0]);
  });

  it("hides a small count, and another with it, because the total is known", () => {
    expect(peopleOf([...people(7, inOffer("youth_pathways"), "y"), ...people(12, inOffer("working_futures"), "w"), ...people(2, inOffer("skills_for_all"), "s")])).toEqual(["hidden", 12, "hidden"]);
  });

  it("tells nothing apart where everybody together is a small count: a nought would say whose it is not", () => {
    expect(peopleOf(people(3, inOffer("youth_pathways")))).toEqual(["hidden", "hidden", "hidden"]);
  });

  it("keeps those of whom it is not known in a line of their own", () => {
    expect(peopleOf([...people(6, inOffer(null), "n"), ...people(8, inOffer("working_futures"), "w")], [...offers, "not_known"])).toEqual([0, 8, 0, 6]);
  });

  it("counts a person of two offers in the one they were reached in, and each event in its own", () => {
    const both = people(6, inOffer("youth_pathways"), "p");
    const later = people(6, { ...inOffer("skills_for_all"), happenedOn: day("2026-08-01") }, "p");
    const rows = breakdownOf([...both, ...later], "offer", offers, "2026", quarters);
    expect(rows.map((row) => [...row.quarters.slice(0, 2), row.people, row.events])).toEqual([[6, 0, 6, 6], [0, 0, 0, 0], [0, 6, 0, 6]]);
  });

  it("never leaves one hidden count alone beside a known total, and shows no small count", () => {
    const event = fc.record({ person: fc.integer({ min: 0, max: 30 }).map(String), offer: fc.constantFrom("youth_pathways", "working_futures", "working_futures", "skills_for_all"), on: fc.integer({ min: 0, max: 200 }) });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 50 }), (given) => {
        const rows = breakdownOf(given.map(({ person, offer, on }) => aCountedEvent({ person, happenedOn: addDays(day("2026-04-01"), on), ...inOffer(offer) })), "offer", offers, "2026", quarters);
        const columns = [...quarters.map((_, at) => rows.map((row) => row.quarters[at]!)), rows.map((row) => row.people), rows.map((row) => row.events)];
        for (const column of columns) {
          expect(column.filter((shown) => shown === "hidden")).not.toHaveLength(1);
          for (const shown of column) expect(shown === "hidden" || shown === 0 || shown >= 5).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
