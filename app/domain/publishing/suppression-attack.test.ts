import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suppressTable, type PublishedTable } from "#app/domain/returns/suppress";
import { agrees, bySearching, bySubtraction, knownOf, noLimit, valueOf, type Seen } from "./attacker";
import { figuresOfCube, keyOf } from "./cube";
import { figuresToHide, type Change, type Figure } from "./protect";
import { figuresOfMeasure, type PeopleAlike, type PersonsEvents } from "./return-publication";

const onlySmall = (figures: readonly Figure[], counts: readonly number[]) =>
  new Set(figures.filter(({ parts, threshold }) => valueOf(parts, counts) > 0 && valueOf(parts, counts) < threshold).map(({ key }) => key));

const threshold = 5;
const count = fc.oneof({ weight: 2, arbitrary: fc.integer({ min: 0, max: 4 }) }, { weight: 3, arbitrary: fc.integer({ min: 5, max: 60 }) });
const cubeOf = (sizes: readonly number[]) => fc.tuple(fc.constant(sizes), fc.array(count, { minLength: sizes.reduce((a, b) => a * b), maxLength: sizes.reduce((a, b) => a * b) }));

/** Sizes, cells, and a run of the attack on what an engine hides of them. */
function attackAll(shapes: readonly (readonly number[])[], tables: number, engine: (figures: Figure[], counts: readonly number[]) => Set<string>) {
  const won = { bySubtraction: 0, bySearching: 0, tables: 0, smallFigures: 0 };
  for (const [sizes, counts] of fc.sample(fc.oneof(...shapes.map(cubeOf)), { numRuns: tables, seed: Number(process.env.FUZZ_SEED ?? 1) })) {
    const figures = figuresOfCube(sizes, threshold);
    const seen = { figures, counts, hidden: engine(figures, counts) };
    won.tables += 1;
    won.smallFigures += onlySmall(figures, counts).size;
    if (bySubtraction(seen).length > 0) won.bySubtraction += 1;
    if (bySearching(seen).length > 0) won.bySearching += 1;
  }
  return won;
}

const ours = (figures: Figure[], counts: readonly number[]) => figuresToHide({ counts, figures });
const twoWays = [[2, 2], [2, 3], [3, 3], [4, 2]];
const threeWays = [[2, 2, 2], [2, 3, 2]];

/** What the network engine hides of a table of rows and columns, by the names of the figures. */
function hiddenInTable({ rows, rowTotals, columnTotals, total }: PublishedTable): Set<string> {
  const named = [
    ...rows.flatMap((row, r) => row.map((shown, c) => [keyOf([r, c]), shown] as const)),
    ...rowTotals.map((shown, r) => [keyOf([r, null]), shown] as const),
    ...columnTotals.map((shown, c) => [keyOf([null, c]), shown] as const),
    [keyOf([null, null]), total] as const,
  ];
  return new Set(named.filter(([, shown]) => shown === "hidden").map(([key]) => key));
}

describe("an attacker with everything that is published", () => {
  it("recovers nothing from 2,000 tables of rows and columns with their totals", { timeout: 120_000 }, () => {
    const won = attackAll(twoWays, 2_000, (figures, counts) => {
      const columns = Number(figures.filter(({ key }) => /^0 \d+$/.test(key)).length);
      return hiddenInTable(suppressTable(Array.from({ length: counts.length / columns }, (_, r) => counts.slice(r * columns, (r + 1) * columns))));
    });
    expect(won).toEqual({ bySubtraction: 0, bySearching: 0, tables: 2_000, smallFigures: won.smallFigures });
    expect(won.smallFigures).toBeGreaterThan(2_000);
  });

  it("recovers nothing from 1,000 tables that count in three ways, with the totals over each, any two and all", { timeout: 300_000 }, () => {
    const won = attackAll(threeWays, 1_000, ours);
    expect(won).toEqual({ bySubtraction: 0, bySearching: 0, tables: 1_000, smallFigures: won.smallFigures });
    expect(won.smallFigures).toBeGreaterThan(2_000);
  });

  it("recovers plenty where only small counts are hidden, in the same tables", { timeout: 120_000 }, () => {
    const two = attackAll(twoWays, 300, onlySmall);
    const three = attackAll(threeWays, 100, onlySmall);
    for (const won of [two, three]) {
      expect(won.bySubtraction).toBeGreaterThan(won.tables / 4);
      expect(won.bySearching).toBeGreaterThanOrEqual(won.bySubtraction);
    }
  });
});

// What is published of a measure: people beside events, events by offer beside events by age, all of the same people.
const offers = ["youth_pathways", "working_futures"] as const;
const ages = ["16 to 18", "19 to 24"] as const;
const personsEvents: fc.Arbitrary<PersonsEvents> = fc.record({ offer: fc.constantFrom(...offers), age: fc.constantFrom(...ages), events: fc.constantFrom(1, 1, 1, 2) });
const alike: fc.Arbitrary<PeopleAlike[]> = fc.uniqueArray(fc.record({ events: personsEvents.map((event) => [event]), people: fc.integer({ min: 1, max: 14 }) }), { minLength: 1, maxLength: 6, selector: ({ events }) => JSON.stringify(events) });

describe("an attacker with people, events, offers and ages side by side", () => {
  const measures = fc.sample(alike, { numRuns: 500, seed: Number(process.env.FUZZ_SEED ?? 1) });
  const seenOf = (given: PeopleAlike[], engine: (figures: Figure[], counts: readonly number[]) => Set<string>): Seen => {
    const { counts, figures } = figuresOfMeasure({ alike: given });
    return { counts, figures, hidden: engine(figures, counts) };
  };
  /** As low as it could be if nothing at all were shown but where there is nobody. */
  const lowest = (seen: Seen) => {
    const nothingShown = knownOf({ ...seen, hidden: new Set(seen.figures.filter(({ parts }) => valueOf(parts, seen.counts) > 0).map(({ key }) => key)) });
    return ({ parts }: Figure) => [1, 2, 3, 4].find((to) => agrees(seen.counts, nothingShown, { parts, from: 1, to })) ?? threshold;
  };

  it("recovers nothing", { timeout: 300_000 }, () => {
    for (const given of measures) {
      const seen = seenOf(given, ours);
      expect([given, bySubtraction(seen), bySearching(seen, lowest(seen))]).toEqual([given, [], []]);
    }
  });

  it("recovers plenty where only small counts are hidden", { timeout: 300_000 }, () => {
    const alone = measures.map((given) => seenOf(given, onlySmall));
    expect(alone.filter((seen) => bySubtraction(seen).length > 0).length).toBeGreaterThan(measures.length / 10);
  });
});

// The same table published twice: the second time with people who were added late. The attacker is told besides that nobody was taken out.
const twice = fc.constantFrom<(readonly number[])[]>([2, 2], [3, 2]).chain((sizes) => {
  const cells = sizes.reduce((a, b) => a * b);
  const rarely = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }) });
  const each = (of: fc.Arbitrary<number>) => fc.array(of, { minLength: cells, maxLength: cells });
  return fc.record({ sizes: fc.constant(sizes), before: each(count), late: each(rarely) });
});

interface Twice {
  sizes: readonly number[];
  before: readonly number[];
  late: readonly number[];
}

function publishedTwice({ sizes, before, late }: Twice, protectedFrom: boolean) {
  const cells = before.length;
  const counts = [...before, ...late];
  const first = figuresOfCube(sizes, threshold, { prefix: "first " });
  const second = figuresOfCube(sizes, threshold, { prefix: "second ", kinds: (cell) => [cell, cells + cell] });
  const hiddenFirst = figuresToHide({ counts, figures: first });
  const figures = [...first.map((figure): Figure => ({ ...figure, published: hiddenFirst.has(figure.key) ? "hidden" : "shown" })), ...second];
  const changes = second.map(({ key }): Change => ({ earlier: key.replace("second", "first"), later: key, threshold }));
  const hidden = protectedFrom ? figuresToHide({ counts, figures, changes }) : new Set([...hiddenFirst, ...figuresToHide({ counts, figures: second })]);
  return { figures, counts, hidden, changes };
}

/** The small changes from one publication to the next of which an attacker is sure that somebody came, or that they were few. */
function changesTold({ figures, counts, hidden, changes }: ReturnType<typeof publishedTwice>): string[] {
  const parts = new Map(figures.map((figure) => [figure.key, figure.parts]));
  const known = knownOf({ figures, counts, hidden });
  const leastKnown = knownOf({ figures, counts, hidden: new Set(figures.filter((figure) => figure.published === "hidden" || (!figure.published && valueOf(figure.parts, counts) > 0)).map(({ key }) => key)) });
  return changes.flatMap(({ earlier, later }) => {
    const difference = parts.get(later)!.filter(([kind]) => !parts.get(earlier)!.some(([other]) => other === kind));
    const change = valueOf(difference, counts);
    if (change === 0 || change >= threshold) return [];
    const could = (from: number, to: number, by = known) => agrees(counts, by, { parts: difference, from, to });
    // Where nobody was before and somebody is now, the noughts tell that somebody came, whatever is hidden.
    return ([[0, 0], [threshold, noLimit]] as const).some(([from, to]) => !could(from, to) && could(from, to, leastKnown)) ? [later] : [];
  });
}

describe("an attacker with the same table published twice, the second time with late changes", () => {
  const pairs = fc.sample(twice, { numRuns: 250, seed: Number(process.env.FUZZ_SEED ?? 1) });

  it("recovers nothing that either hides", { timeout: 300_000 }, () => {
    for (const pair of pairs) {
      const seen = publishedTwice(pair, true);
      expect([pair, bySubtraction(seen), bySearching(seen)]).toEqual([pair, [], []]);
    }
  });

  it("does not learn of a few people who were added late", { timeout: 300_000 }, () => {
    for (const pair of pairs) expect([pair, changesTold(publishedTwice(pair, true))]).toEqual([pair, []]);
  });

  it("learns of them, and of hidden counts, where each is suppressed by itself", { timeout: 300_000 }, () => {
    const alone = pairs.map((pair) => publishedTwice(pair, false));
    expect(alone.filter((seen) => changesTold(seen).length > 0).length).toBeGreaterThan(pairs.length / 2);
    expect(alone.some((seen) => bySubtraction(seen).length > 0 || bySearching(seen).length > 0)).toBe(true);
  });
});
