import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownOr } from "#app/domain/publishing/shown";
import { type PublishedList, type PublishedTable, type Shown, sensitiveThreshold, shownPercentage, suppressList, suppressTable, usualThreshold } from "./suppress";

/**
 * Every value each cell may have, for a reader who has what is published, knows that a hidden count is 1 or more, and is told besides
 * that it lies within 3 of the truth (which makes this reader stronger than any real one, and quick).
 */
function attack(published: PublishedTable, truth: readonly (readonly number[])[]): Set<number>[][] {
  const { rows, rowTotals, columnTotals, total } = published;
  const possible = rows.map((row) => row.map(() => new Set<number>()));
  const guess: number[][] = rows.map(() => []);
  const agrees = (shown: Shown | undefined, sum: number) => shown === "hidden" || shown === sum;
  const columnSum = (c: number) => guess.reduce((sum, row) => sum + (row[c] ?? 0), 0);

  const tryRow = (r: number) => {
    const row = rows[r];
    if (!row) {
      const grand = guess.flat().reduce((sum, value) => sum + value, 0);
      if (!agrees(total, grand) || !columnTotals.every((shown, c) => agrees(shown, columnSum(c)))) return;
      guess.forEach((values, at) => values.forEach((value, c) => possible[at]?.[c]?.add(value)));
      return;
    }
    const tryCell = (c: number, sum: number) => {
      const shown = row[c];
      if (shown === undefined) {
        if (agrees(rowTotals[r], sum)) tryRow(r + 1);
        return;
      }
      const near = truth[r]?.[c] ?? 0;
      const [from, to] = shown === "hidden" ? [Math.max(1, near - 3), near + 3] : [shown, shown];
      for (let value = from; value <= to; value += 1) {
        const columnTotal = columnTotals[c];
        if (columnTotal !== "hidden" && columnTotal !== undefined && columnSum(c) - (guess[r]?.[c] ?? 0) + value > columnTotal) break;
        (guess[r] ?? [])[c] = value;
        tryCell(c + 1, sum + value);
      }
      guess[r]?.splice(c, 1);
    };
    tryCell(0, 0);
  };
  tryRow(0);
  return possible;
}

const safe = (count: number) => shownOr(false, count);
const asTable = ({ values, total }: PublishedList): PublishedTable => ({ rows: [values], rowTotals: [total], columnTotals: values.map(() => "hidden"), total });

function expectNothingGivenAway(counts: readonly (readonly number[])[], published: PublishedTable) {
  const possible = attack(published, counts);
  published.rows.forEach((row, r) =>
    row.forEach((shown, c) => {
      const values = possible[r]?.[c] ?? new Set<number>();
      const truth = counts[r]?.[c] ?? 0;
      if (shown !== "hidden") expect(shown).toBe(truth);
      else if (truth < usualThreshold) expect([...values]).toEqual(expect.arrayContaining([1, 2, 3, 4]));
      else expect(values.size).toBeGreaterThan(1);
    }),
  );
}

describe("a list with its total", () => {
  it("is shown whole where nothing is small", () => {
    expect(suppressList([5, 0, 12])).toEqual({ values: [5, 0, 12], total: 17 });
  });

  it("hides a count of 1 to 4, and the next smallest so that it cannot be subtracted from the total", () => {
    expect(suppressList([3, 7, 40])).toEqual({ values: ["hidden", "hidden", 40], total: 50 });
    expect(suppressList([4, 7, 40, 0])).toEqual({ values: ["hidden", "hidden", 40, 0], total: 51 });
  });

  it("hides 3 of 10 with the other 7", () => {
    expect(suppressList([3, 7])).toEqual({ values: ["hidden", "hidden"], total: 10 });
  });

  it("hides a third where two small counts would give their sum away", () => {
    expect(suppressList([1, 2, 50])).toEqual({ values: ["hidden", "hidden", "hidden"], total: 53 });
  });

  it("hides the total where everything else is nought or not enough", () => {
    expect(suppressList([3, 0])).toEqual({ values: ["hidden", 0], total: "hidden" });
    expect(suppressList([1, 1, 1, 1, 1])).toEqual({ values: Array(5).fill("hidden"), total: "hidden" });
    expect(suppressList([6])).toEqual({ values: [6], total: 6 });
  });

  it("hides counts below 10 where the subject is sensitive", () => {
    expect(suppressList([9, 30, 60], sensitiveThreshold).values).toEqual(["hidden", "hidden", 60]);
    expect(suppressList([10, 30, 60], sensitiveThreshold).values).toEqual([10, 30, 60]);
  });

  it("refuses a threshold that would tell what it hides", () => {
    expect(() => suppressList([1, 50], 2)).toThrow(RangeError);
  });

  it("gives nothing away to a reader who tries every possibility", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 }), (counts) => {
        expectNothingGivenAway([counts], asTable(suppressList(counts)));
      }),
      { numRuns: 150 },
    );
  });
});

describe("a table with totals both ways", () => {
  it("is shown whole where nothing is small", () => {
    expect(suppressTable([[5, 6], [0, 8]])).toEqual({ rows: [[5, 6], [0, 8]], rowTotals: [11, 8], columnTotals: [5, 14], total: 19 });
  });

  it("hides a second cell in the row and in the column, and the one where they meet", () => {
    const { rows, rowTotals, columnTotals, total } = suppressTable([[3, 20, 9], [30, 40, 50], [8, 25, 7]]);
    expect(rows).toEqual([["hidden", 20, "hidden"], [30, 40, 50], ["hidden", 25, "hidden"]]);
    expect([...rowTotals, ...columnTotals, total]).toEqual([32, 120, 40, 41, 85, 66, 192]);
  });

  it("hides totals only where nothing else helps", () => {
    const ring = suppressTable([[3, 900, 0], [0, 900, 900], [900, 0, 900]]);
    expect(ring.rows).toEqual([["hidden", "hidden", 0], [0, "hidden", "hidden"], ["hidden", 0, "hidden"]]);
    expect([...ring.rowTotals, ...ring.columnTotals, ring.total]).toEqual([903, 1800, 1800, 903, 1800, 1800, 4503]);
    expect(suppressTable([[3, 0], [0, 9]]).rows).toEqual([["hidden", 0], [0, 9]]);
    expect(suppressTable([[3, 0], [0, 9]]).total).toBe("hidden");
  });

  it("gives nothing away to a reader who tries every possibility", () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 9 }));
    const table = fc.integer({ min: 1, max: 3 }).chain((columns) => fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 2 }));
    fc.assert(
      fc.property(table, (counts) => {
        expectNothingGivenAway(counts, suppressTable(counts));
      }),
      { numRuns: 60 },
    );
  });

  it("is caught by the same reader where only small counts are hidden", () => {
    const naive: PublishedTable = { rows: [["hidden", safe(7)]], rowTotals: [safe(10)], columnTotals: ["hidden", safe(7)], total: safe(10) };
    expect([...(attack(naive, [[3, 7]])[0]?.[0] ?? [])]).toEqual([3]);
  });
});

it("a percentage is hidden with either of its parts, or where it is of few people", () => {
  expect(shownPercentage(safe(25), safe(80))).toBe(31.3);
  expect(shownPercentage(safe(0), safe(80))).toBe(0);
  expect(shownPercentage("hidden", safe(80))).toBe("hidden");
  expect(shownPercentage(safe(25), "hidden")).toBe("hidden");
  expect(shownPercentage(safe(6), safe(9))).toBe("hidden");
  expect(shownPercentage(safe(0), safe(0), 0)).toBe("hidden");
});
