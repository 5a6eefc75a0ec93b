const steps = [1, 2, 5, 10];

/** Round values from 0 up to at least the largest, at most five steps apart: whole ones only, as nothing here is drawn in parts. */
export function ticksUpTo(largest: number): number[] {
  const rough = Math.max(1, largest) / 5;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const step = Math.max(1, power * (steps.find((each) => power * each >= rough) ?? 10));
  return Array.from({ length: Math.max(1, Math.ceil(largest / step)) + 1 }, (_, at) => at * step);
}

/** Words in lines of so many letters, no word cut. */
export function linesOf(label: string, letters: number): string[] {
  return label.split(" ").reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + word.length < letters ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);
}

/** Where labels can stand so that none covers another: near what they want, in their order, with `gap` between them and within `from` and `to` where they fit. */
export function spreadOut(wanted: readonly number[], gaps: readonly number[], { from, to }: { from: number; to: number }): number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const places = new Array<number>(wanted.length).fill(0);
  let next = from;
  for (const at of order) {
    places[at] = Math.max(wanted[at] ?? 0, next);
    next = places[at] + (gaps[at] ?? 0);
  }
  let limit = to;
  for (const at of order.toReversed()) {
    places[at] = Math.min(places[at] ?? 0, Math.max(from, limit - (gaps[at] ?? 0)));
    limit = places[at];
  }
  return places;
}
