/** Chance that is the same on every machine: the demonstration must be the same place wherever it is started. */
export interface Dice {
  /** From 0 up to, and without, 1. */
  roll: () => number;
  /** A whole number, both ends included. */
  between: (from: number, to: number) => number;
  /** Whether something of this probability (0 to 1) happens. */
  chance: (probability: number) => boolean;
  pick: <T>(from: readonly T[]) => T;
  /** Some of a list, in the list's order. */
  some: <T>(from: readonly T[], count: number) => T[];
  /** One of them, each as likely as its weight says. */
  weighted: <T>(from: readonly (readonly [T, number])[]) => T;
  bytes: (count: number) => Uint8Array;
}

/** A whole number for a text: FNV-1a, 32 bits. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}

/** mulberry32: 32 bits of state, good enough for names and dates, and the same for the same seed. */
export function diceFrom(seed: number): Dice {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + Math.floor(roll() * (to - from + 1));
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[between(0, from.length - 1)];
    if (chosen === undefined) throw new RangeError("there is nothing to pick from");
    return chosen;
  };
  return {
    roll,
    between,
    pick,
    chance: (probability) => roll() < probability,
    some: (from, count) => {
      const left = from.map((_, index) => index);
      while (left.length > count) left.splice(between(0, left.length - 1), 1);
      return left.map((index) => from[index]!);
    },
    weighted: (from) => {
      let mark = roll() * from.reduce((sum, [, weight]) => sum + weight, 0);
      const found = from.find(([, weight]) => (mark -= weight) < 0) ?? from.at(-1);
      if (!found) throw new RangeError("there is nothing to weigh");
      return found[0];
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => between(0, 255)),
  };
}
