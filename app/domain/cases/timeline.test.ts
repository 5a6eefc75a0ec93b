import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { laterFirst, pageOfStory, readPlace, storyParts, eventKindsOf, writePlace, type StoryCursor, type StoryPlace } from "./timeline";

const ids = fc.uuid();
const place: fc.Arbitrary<StoryPlace> = fc.record({ at: fc.integer({ min: 0, max: 40 }).map((minute) => new Date(1_773_000_000_000 + minute * 60_000)), id: ids });
const size = 5;

/** What a source answers: rows beyond the place, nearest first, one more than fits. */
function read(rows: readonly StoryPlace[], cursor: StoryCursor): StoryPlace[] {
  const inOrder = rows.toSorted(laterFirst);
  if (cursor === "newest") return inOrder.slice(0, size + 1);
  if ("olderThan" in cursor) return inOrder.filter((row) => laterFirst(cursor.olderThan, row) < 0).slice(0, size + 1);
  return inOrder.filter((row) => laterFirst(row, cursor.newerThan) < 0).slice(-(size + 1));
}

describe("a story in pages", () => {
  it("shows every entry once, in order, whichever way one goes through it, however its entries are spread over its sources", () => {
    fc.assert(
      fc.property(fc.uniqueArray(place, { selector: ({ id }) => id, maxLength: 40 }), fc.nat(), (rows, seed) => {
        const sources = [rows.filter((_row, index) => (index * 7 + seed) % 3 === 0), rows.filter((_row, index) => (index * 7 + seed) % 3 !== 0)];
        const pageFrom = (cursor: StoryCursor) => pageOfStory(sources.map((source) => read(source, cursor)), cursor, size);
        const pages = [pageFrom("newest")];
        for (let older = pages[0]!.older; older; older = pages.at(-1)!.older) pages.push(pageFrom({ olderThan: older }));
        const told = pages.flatMap(({ entries }) => entries);
        expect(told).toEqual(rows.toSorted(laterFirst));

        const back = [pages.at(-1)!];
        for (let newer = back[0]!.newer; newer; newer = back[0]!.newer) back.unshift(pageFrom({ newerThan: newer }));
        expect(back.flatMap(({ entries }) => entries)).toEqual(told);
      }),
    );
  });

  it("has a place that survives an address, and takes nothing else for one", () => {
    fc.assert(fc.property(place, (one) => void expect(readPlace(writePlace(one))).toEqual(one)));
    for (const wrong of [null, "", "1773_x", "x_019c0000-0000-7000-8000-000000000000", "99999999999999999_019c0000-0000-7000-8000-000000000000", "1773_019c0000-0000-7000-8000-00000000000'"]) expect(readPlace(wrong)).toBeUndefined();
  });

  it("has no event in two of its parts", () => {
    const all = storyParts.flatMap((part) => (eventKindsOf(part) === "every" ? [] : [...eventKindsOf(part)]));
    expect(new Set(all).size).toBe(all.length);
  });
});
