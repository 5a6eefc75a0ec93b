import { expect, it } from "vitest";
import { csvLinesOf, largestOf, sayValue, type Series } from "./series";

const series: Series = { rowsAre: "Quarter", columns: ["People", "=Events"], rows: [{ label: "April to June 2026", values: [1200, "hidden"] }, { label: "-1", values: [null, 3] }] };

it("writes a file that says what the chart says, and that no spreadsheet runs", () => {
  expect(csvLinesOf(series)).toEqual([["Quarter", "People", "'=Events"], ["April to June 2026", 1200, "[c]"], ["'-1", "", 3]]);
});

it("says a value as it stands in the table", () => {
  expect([1200, "hidden" as const, null, 0].map((value) => sayValue(value))).toEqual(["1,200", "hidden", "none", "0"]);
});

it("finds the largest of what is shown, and nought where nothing is", () => {
  expect(largestOf(series)).toBe(1200);
  expect(largestOf({ ...series, rows: [{ label: "x", values: ["hidden", null] }] })).toBe(0);
});
