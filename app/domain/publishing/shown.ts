declare const protectedCount: unique symbol;

/** A count that may be published: only the suppression makes one, so that no page prints a raw count in its place by accident. */
export type SafeCount = number & { readonly [protectedCount]: true };

/** A count that may be published, or "hidden" where showing it could point at a person. */
export type Shown = SafeCount | "hidden";

/** For the suppression alone, and for what is worked out from nothing but shown values. */
export function shownOr(hidden: boolean, value: number): Shown {
  return hidden ? "hidden" : (value as SafeCount);
}

/** Worked out from shown values; hidden where one of them is. */
export function fromShown(values: readonly Shown[], work: (counts: readonly number[]) => number): Shown {
  const counts = values.filter((value): value is SafeCount => value !== "hidden");
  return shownOr(counts.length < values.length, counts.length < values.length ? 0 : work(counts));
}

/** In place of a hidden count in every file, as government statistics write it [P]. */
export const hiddenMark = "[c]";

/** As it stands in a file. */
export const inFile = (shown: Shown): number | typeof hiddenMark => (shown === "hidden" ? hiddenMark : shown);
