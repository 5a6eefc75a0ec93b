import type { Figure } from "./protect";

// The attacker. They know how the tables are made, everything that is shown, that nobody is half a person, and that what is hidden is
// at least 1. They try to work out what is hidden in two ways of their own, neither of which the engine uses.

export interface Seen {
  figures: readonly Figure[];
  counts: readonly number[];
  hidden: ReadonlySet<string>;
}

export const valueOf = (parts: Figure["parts"], world: readonly number[]) => parts.reduce((sum, [kind, weight]) => sum + weight * world[kind]!, 0);

/** A prime: sums and differences of whole numbers, worked out without any rounding. */
const prime = 2_147_483_647n;
const inverse = (of: bigint): bigint => {
  let [result, base, power] = [1n, ((of % prime) + prime) % prime, prime - 2n];
  for (; power > 0n; power >>= 1n) {
    if (power & 1n) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
};

/** The hidden figures that follow exactly from shown ones, by adding and subtracting them however often. */
export function bySubtraction({ figures, counts, hidden }: Seen): string[] {
  const row = (parts: Figure["parts"]) => {
    const all = counts.map(() => 0n);
    for (const [kind, weight] of parts) all[kind] = all[kind]! + BigInt(weight);
    return all;
  };
  const reduced: { lead: number; row: bigint[] }[] = [];
  const reduce = (given: bigint[]) => {
    for (const { lead, row: known } of reduced) {
      const times = given[lead]!;
      if (times !== 0n) given.forEach((value, at) => (given[at] = (((value - times * known[at]!) % prime) + prime) % prime));
    }
    return given;
  };
  // A nought tells of each of its parts.
  const told = figures.filter(({ key }) => !hidden.has(key)).flatMap(({ parts }) => (valueOf(parts, counts) === 0 ? parts.map((part) => [part]) : [parts]));
  for (const parts of told) {
    const left = reduce(row(parts));
    const lead = left.findIndex((value) => value !== 0n);
    if (lead === -1) continue;
    const by = inverse(left[lead]!);
    reduced.push({ lead, row: left.map((value) => (value * by) % prime) });
  }
  return figures.filter(({ key, parts }) => hidden.has(key) && reduce(row(parts)).every((value) => value === 0n)).map(({ key }) => key);
}

interface Bound {
  parts: Figure["parts"];
  from: number;
  to: number;
}

export const noLimit = 1e9;

/** Narrows what each kind can be by every bound, over and over, until nothing moves; false where nothing is left. */
function narrowed(low: number[], high: number[], bounds: readonly Bound[]): boolean {
  for (let moved = true; moved; ) {
    moved = false;
    for (const { parts, from, to } of bounds) {
      let [least, most] = [0, 0];
      for (const [kind, weight] of parts) {
        least += weight * (weight > 0 ? (low[kind] ?? 0) : (high[kind] ?? 0));
        most += weight * (weight > 0 ? (high[kind] ?? 0) : (low[kind] ?? 0));
      }
      if (least > to || most < from) return false;
      for (const [kind, weight] of parts) {
        const [own, ownMost] = weight > 0 ? [(low[kind] ?? 0) * weight, (high[kind] ?? 0) * weight] : [(high[kind] ?? 0) * weight, (low[kind] ?? 0) * weight];
        const [room, need] = [to - (least - own), from - (most - ownMost)];
        const [newLow, newHigh] = weight > 0 ? [Math.ceil(need / weight), Math.floor(room / weight)] : [Math.ceil(room / weight), Math.floor(need / weight)];
        if (newLow <= (low[kind] ?? 0) && newHigh >= (high[kind] ?? 0)) continue;
        low[kind] = Math.max(newLow, (low[kind] ?? 0));
        high[kind] = Math.min(newHigh, (high[kind] ?? 0));
        if ((low[kind] ?? 0) > (high[kind] ?? 0)) return false;
        moved = true;
        least += weight > 0 ? weight * (low[kind] ?? 0) - own : weight * (high[kind] ?? 0) - own;
        most += weight > 0 ? weight * (high[kind] ?? 0) - ownMost : weight * (low[kind] ?? 0) - ownMost;
      }
    }
  }
  return true;
}

/** Whether any world of whole people within 9 of the truth agrees with all bounds: a search through every one, beginning with what is asked about. */
export function agrees(counts: readonly number[], known: readonly Bound[], asked: Bound): boolean {
  const bounds = [...known, asked];
  const askedKinds = new Set(asked.parts.map(([kind]) => kind));
  let looks = 0;
  const search = (low: number[], high: number[]): boolean => {
    looks += 1;
    if (looks > 5_000) throw new Error("the search takes too long to say");
    if (!narrowed(low, high, bounds)) return false;
    let open = -1;
    const width = (kind: number) => high[kind]! - low[kind]! - (askedKinds.has(kind) ? 100 : 0);
    low.forEach((from, kind) => {
      if (from < high[kind]! && (open === -1 || width(kind) < width(open))) open = kind;
    });
    if (open === -1) return true;
    const truth = counts[open]!;
    const values = Array.from({ length: high[open]! - low[open]! + 1 }, (_, at) => low[open]! + at).sort((a, b) => Math.abs(a - truth) - Math.abs(b - truth));
    return values.some((value) => search(low.with(open, value), high.with(open, value)));
  };
  return search(counts.map((count) => Math.max(0, count - 9)), counts.map((count) => count + 9));
}

export const knownOf = ({ figures, counts, hidden }: Seen): Bound[] =>
  figures.map(({ key, parts }) => (hidden.has(key) ? { parts, from: 1, to: noLimit } : { parts, from: valueOf(parts, counts), to: valueOf(parts, counts) }));

/** What of the hidden the attacker narrows down: a small count to less than the whole of 1 to just below its threshold, or any other to one value. */
export function bySearching(seen: Seen, asLowAs?: (figure: Figure) => number): string[] {
  const { figures, counts, hidden } = seen;
  const known = knownOf(seen);
  const could = (parts: Figure["parts"], from: number, to: number) => agrees(counts, known, { parts, from, to });
  // As low as its own cells allow: three hidden counts of at least 1 are at least 3 together, whatever is hidden.
  const cells = figures.filter(({ isTotal, parts }) => !isTotal && valueOf(parts, counts) > 0);
  const lowest = asLowAs ?? (({ parts }: Figure) => cells.filter((cell) => cell.parts.every(([kind]) => parts.some(([own]) => own === kind))).length);
  return figures.filter((figure) => {
    if (!hidden.has(figure.key)) return false;
    const value = valueOf(figure.parts, counts);
    if (value >= figure.threshold) return !could(figure.parts, value + 1, noLimit) && !could(figure.parts, 0, value - 1);
    return !could(figure.parts, figure.threshold - 1, noLimit) || !could(figure.parts, 0, lowest(figure));
  }).map(({ key }) => key);
}

/** What of the hidden the attacker can tell exactly: no other world of whole people agrees with all that is shown. */
export function toldExactly(seen: Seen): string[] {
  const { figures, counts, hidden } = seen;
  const known = knownOf(seen);
  return figures.filter(({ key, parts }) => hidden.has(key) && !agrees(counts, known, { parts, from: valueOf(parts, counts) + 1, to: noLimit }) && !agrees(counts, known, { parts, from: 0, to: valueOf(parts, counts) - 1 })).map(({ key }) => key);
}
