import type { Figure } from "./protect";

/** The place a figure has along each way of counting; `null` where it is the total over all of them. */
export type Place = readonly (number | null)[];

export const keyOf = (place: Place): string => place.map((at) => at ?? "all").join(" ");

/** Every place of a table that counts in several ways at once: the cells, and the totals over any of the ways. */
export function placesOf(sizes: readonly number[]): Place[] {
  return sizes.reduce<Place[]>((places, size) => places.flatMap((place) => [...Array.from({ length: size }, (_, at) => [...place, at]), [...place, null]]), [[]]);
}

/**
 * The figures of such a table, with all its totals, over the kinds of its cells in the order in which the last way turns fastest.
 * `prefix` tells two tables over the same people apart, and `kinds` says which kinds a cell counts where it is not just its own.
 */
export function figuresOfCube(sizes: readonly number[], threshold: number, { prefix = "", kinds = (cell: number): readonly number[] => [cell] } = {}): Figure[] {
  const cells = sizes.reduce<number[][]>((all, size) => all.flatMap((cell) => Array.from({ length: size }, (_, at) => [...cell, at])), [[]]);
  return placesOf(sizes).map((place) => {
    const own = cells.flatMap((cell, at) => (place.every((wanted, way) => wanted === null || wanted === cell[way]) ? [at] : []));
    return { key: prefix + keyOf(place), parts: own.flatMap(kinds).map((kind) => [kind, 1] as const), threshold, isTotal: place.includes(null) };
  });
}
