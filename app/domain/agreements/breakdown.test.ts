import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "#app/domain/calendar/calendar-day";
import { agrees, bySubtraction, knownOf, noLimit, valueOf } from "#app/domain/publishing/attacker";
import { breakdownOf, figuresOfBreakdown } from "./breakdown";
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

// The attacker knows how the tables are made and the totals of every quarter and of the year besides, small ones too. What is hidden may be a nought.
describe("an attacker with a measure told apart, who knows its totals", () => {
  const event = fc.record({ person: fc.integer({ min: 0, max: 24 }).map(String), offer: fc.constantFrom("a", "b", "b", "b", "c"), on: fc.constantFrom("2026-04-09", "2026-05-11", "2026-08-03") });
  const given = fc.sample(fc.array(event, { maxLength: 40 }), { numRuns: 150, seed: Number(process.env.FUZZ_SEED ?? 1) }).map((events) => events.map(({ person, offer, on }) => aCountedEvent({ person, happenedOn: day(on), ...inOffer(offer) })));
  const seenOf = (events: readonly CountedEvent[]) => figuresOfBreakdown(events, "offer", ["a", "b", "c"], "2026", ["2026-Q1", "2026-Q2"]);

  it("is told no hidden count exactly, and of no small one in a larger total that it is less or more than small ones can be", { timeout: 300_000 }, () => {
    // Where everybody of the year is in one category its totals say so, whatever is hidden.
    for (const events of given.filter((each) => new Set(each.map(({ parts }) => parts.offer)).size > 1)) {
      const { figures, counts, hidden } = seenOf(events);
      const known = knownOf({ figures: figures.filter(({ key }) => !hidden.has(key)), counts, hidden: new Set() });
      const totalOf = ({ key }: { key: string }) => valueOf(figures.find((total) => total.key === key.split(" ")[0])!.parts, counts);
      const won = figures.filter((figure) => {
        const [value, total] = [valueOf(figure.parts, counts), totalOf(figure)];
        if (!hidden.has(figure.key)) return false;
        const could = (from: number, to: number) => agrees(counts, known, { parts: figure.parts, from, to });
        if (!could(value + 1, noLimit) && !could(0, value - 1)) return true;
        return value < 5 && total >= 5 && (!could(4, noLimit) || !could(0, 1));
      });
      expect([events, bySubtraction({ figures, counts, hidden }), won.map(({ key }) => key)]).toEqual([events, [], []]);
    }
  });

  it("is told plenty where only small counts are hidden and noughts are shown", () => {
    const alone = given.map((events) => {
      const { figures, counts } = seenOf(events);
      return { figures, counts, hidden: new Set(figures.filter(({ published, parts }) => !published && valueOf(parts, counts) > 0 && valueOf(parts, counts) < 5).map(({ key }) => key)) };
    });
    expect(alone.filter((seen) => bySubtraction(seen).length > 0).length).toBeGreaterThan(0);
  });
});
