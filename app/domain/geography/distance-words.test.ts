import fc from "fast-check";
import { expect, it } from "vitest";
import { kmOfMiles, sayDistance } from "./distance-words";

it.each([
  [0, "less than a mile"],
  [0.99, "less than a mile"],
  [1, "about 1 mile"],
  [1.49, "about 1 mile"],
  [1.5, "about 2 miles"],
  [3.2, "about 3 miles"],
  [29.4, "about 29 miles"],
  [32, "about 30 miles"],
  [96, "about 100 miles"],
  [100, "more than 100 miles"],
  [400, "more than 100 miles"],
])("%d miles are said as %s", (miles, words) => expect(sayDistance(kmOfMiles(miles))).toBe(words));

it("never says a further one as nearer", () => {
  const said = (words: string) => (words === "less than a mile" ? 0 : words === "more than 100 miles" ? 101 : Number(/\d+/.exec(words)![0]));
  fc.assert(fc.property(fc.double({ min: 0, max: 20_000, noNaN: true }), fc.double({ min: 0, max: 20_000, noNaN: true }), (a, b) => said(sayDistance(Math.min(a, b))) <= said(sayDistance(Math.max(a, b)))));
});
