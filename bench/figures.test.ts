import { expect, it } from "vitest";
import { asTable, figure, median, percentile, whereTheTimeGoes } from "./figures.mjs";

it("takes the nearest rank as a percentile, whatever the order", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentile(hundred, 95)).toBe(95);
  expect(percentile([7], 95)).toBe(7);
  expect(percentile([], 95)).toBeNaN();
});

it("takes the middle as the median, or the mean of the two in the middle", () => {
  expect(median([30, 10, 20])).toBe(20);
  expect(median([40, 10, 20, 30])).toBe(25);
});

it("says figures with three digits, and a dash for what could not be measured", () => {
  expect([1234.4, 56.78, 8.9, NaN].map(figure)).toEqual(["1234", "56.8", "8.90", "–"]);
});

it("sets a table with names to the left and figures to the right", () => {
  expect(asTable([["page", "by", "each"], ["start", "us", "5"]])).toBe(["page   by  each", "-----  --  ----", "start  us     5"].join("\n"));
});

it("says where the time goes, the largest part first", () => {
  expect(whereTheTimeGoes("worklist", { service: 10, oneHandler: 12.5, react: 6, bare: 5, known: 4.5, open: 3 })).toBe(
    "worklist, 10.0 ms a request: Remix and what stands in front of it 4.00 (40 %), the SQL and a bare server 3.00 (30 %), the walls 1.50 (15 %), drawing with React 1.00 (10 %), finding who is asking 0.50 (5 %). Every route in one handler would add 2.50.",
  );
});

it("leaves out finding who is asking where nobody is, and says what noise has turned around", () => {
  const said = whereTheTimeGoes("start page", { service: 4, oneHandler: 3.9, react: 4.1, bare: 2, open: 1 });
  expect(said).not.toContain("who is asking");
  expect(said).toContain("Remix and what stands in front of it too little to see. Every route in one handler would add too little to see.");
});
