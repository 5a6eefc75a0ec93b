import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceBetween, nearestOf, positionOf, type Position } from "./position";

const anywhere = fc.record({ latitude: fc.double({ min: -90, max: 90, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) });

const london: Position = { latitude: 51.5074, longitude: -0.1278 };
const paris: Position = { latitude: 48.8566, longitude: 2.3522 };

describe("the distance between two positions", () => {
  it("is what the map says", () => {
    expect(distanceBetween(london, paris)).toBeCloseTo(343.6, 0);
    // A degree of latitude is a 360th of the way around.
    expect(distanceBetween({ latitude: 54, longitude: 1 }, { latitude: 55, longitude: 1 })).toBeCloseTo((2 * Math.PI * 6371.0088) / 360, 6);
    // Degrees of longitude lie closer together in the north: at 60 degrees half as far apart.
    expect(distanceBetween({ latitude: 60, longitude: 0 }, { latitude: 60, longitude: 0.01 })).toBeCloseTo(distanceBetween({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 0.005 }), 5);
  });

  it("is half way around at most, from pole to pole", () => expect(distanceBetween({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 77 })).toBeCloseTo(Math.PI * 6371.0088, 6));

  it("is nothing to where one is", () => fc.assert(fc.property(anywhere, (here) => distanceBetween(here, here) === 0)));

  it("is the same there and back", () => fc.assert(fc.property(anywhere, anywhere, (a, b) => Math.abs(distanceBetween(a, b) - distanceBetween(b, a)) < 1e-6)));

  it("is never longer than a way round", () =>
    fc.assert(fc.property(anywhere, anywhere, anywhere, (a, b, c) => distanceBetween(a, c) <= distanceBetween(a, b) + distanceBetween(b, c) + 0.001)));

  it("is a number across the day line, and short", () => expect(distanceBetween({ latitude: 0, longitude: 179.9 }, { latitude: 0, longitude: -179.9 })).toBeLessThan(23));
});

describe("the nearest", () => {
  it("is the one with the shortest way", () =>
    fc.assert(
      fc.property(anywhere, fc.array(anywhere, { minLength: 1 }), (here, places) => nearestOf(here, places)?.km === Math.min(...places.map((place) => distanceBetween(here, place)))),
    ));

  it("is the earlier of two in the same spot", () => expect(nearestOf(london, [{ ...paris, name: "first" }, { ...paris, name: "second" }])?.place.name).toBe("first"));

  it("is none where there is none", () => expect(nearestOf(london, [])).toBeUndefined());
});

describe("a position from two numbers", () => {
  it("needs both", () => {
    expect(positionOf(54.7, 1.02)).toEqual({ latitude: 54.7, longitude: 1.02 });
    expect(positionOf(0, 0)).toEqual({ latitude: 0, longitude: 0 });
    expect(positionOf(54.7, null)).toBeUndefined();
    expect(positionOf(undefined, 1.02)).toBeUndefined();
  });

  it("is on the earth", () => {
    expect(positionOf(99.999999, 0)).toBeUndefined();
    expect(positionOf(54, 181)).toBeUndefined();
    expect(positionOf(Number.NaN, 1)).toBeUndefined();
  });
});
