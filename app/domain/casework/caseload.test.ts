import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heavyReasons, spreadByWeight, weightOf, type CaseToSpread, type Colleague } from "./caseload";

const none = { restricted: false, urgent: false, youth: false, getting_started: false };

const colleague = fc.record({ name: fc.string(), hubIds: fc.subarray(["north", "south"], { minLength: 1 }), weight: fc.integer({ min: 0, max: 60 }) });
const colleagues = fc.array(colleague, { maxLength: 6 }).map((all) => all.map((one, index): Colleague => ({ ...one, id: `staff-${index}` })));
const cases = fc.array(fc.record({ hubId: fc.constantFrom("north", "south"), weight: fc.integer({ min: 2, max: 6 }) }), { maxLength: 30 }).map((all) => all.map((one, index): CaseToSpread => ({ ...one, reference: `WL-${index}` })));

describe("the weight of a case", () => {
  it("is 2, and 1 more for each reason", () => {
    expect(weightOf(none)).toBe(2);
    for (const reason of heavyReasons) expect(weightOf({ ...none, [reason]: true })).toBe(3);
    expect(weightOf({ restricted: true, urgent: true, youth: true, getting_started: true })).toBe(6);
  });
});

describe("spreading cases", () => {
  it("gives each to whoever of its hub has least, the heaviest first", () => {
    const [amina, joe] = [{ id: "a", name: "Amina", hubIds: ["north"], weight: 4 }, { id: "j", name: "Joe", hubIds: ["north"], weight: 0 }];
    const spread = spreadByWeight([{ reference: "WL-1", hubId: "north", weight: 2 }, { reference: "WL-2", hubId: "north", weight: 5 }, { reference: "WL-3", hubId: "south", weight: 2 }], [amina, joe]);
    expect([...spread]).toEqual([["WL-2", "j"], ["WL-1", "a"], ["WL-3", undefined]]);
  });

  it("forgets nobody, keeps to the hub, and never leaves two of one hub further apart than a case that moved", () => {
    fc.assert(
      fc.property(cases, colleagues, (toSpread, staff) => {
        const spread = spreadByWeight(toSpread, staff);
        expect([...spread.keys()].toSorted()).toEqual(toSpread.map(({ reference }) => reference).toSorted());
        const after = new Map(staff.map(({ id, weight }) => [id, weight]));
        for (const { reference, hubId, weight } of toSpread) {
          const to = spread.get(reference);
          expect(to !== undefined).toBe(staff.some(({ hubIds }) => hubIds.includes(hubId)));
          if (to === undefined) continue;
          expect(staff.find(({ id }) => id === to)!.hubIds).toContain(hubId);
          after.set(to, after.get(to)! + weight);
        }
        for (const one of staff) for (const other of staff) {
          const moved = toSpread.filter(({ reference }) => spread.get(reference) === one.id);
          // Where the other could not have taken them all, nothing can be said.
          if (moved.length > 0 && moved.every(({ hubId }) => other.hubIds.includes(hubId))) expect(after.get(one.id)! - Math.min(...moved.map(({ weight }) => weight))).toBeLessThanOrEqual(after.get(other.id)!);
        }
      }),
    );
  });

  it("is the same however the cases and colleagues are ordered", () => {
    fc.assert(fc.property(cases, colleagues, (toSpread, staff) => {
      expect(new Map([...spreadByWeight(toSpread.toReversed(), staff.toReversed())].toSorted())).toEqual(new Map([...spreadByWeight(toSpread, staff)].toSorted()));
    }));
  });
});
