import { cheapestSolution, type Equation } from "./linear-program";

/**
 * A figure somebody may read: so many of each kind of person, with a weight (a person with two events is 1 in "people" and 2 in
 * "events"). Tables with totals, tables of the same people side by side, and the same table published twice are all such figures over
 * the same kinds, so one engine protects them together.
 */
export interface Figure {
  key: string;
  /** Which kinds, by their place in `counts`, and with which weight: whole and above 0. */
  parts: readonly (readonly [kind: number, weight: number])[];
  /** From 1 up to, but not including, this it is hidden. */
  threshold: number;
  isTotal?: boolean;
  /** It is out in the world already: nothing can be hidden any more, or shown that was hidden. */
  published?: "shown" | "hidden";
}

/** Two figures a reader may subtract, such as one of the same name in an earlier publication: a small difference is hidden too. */
export interface Change {
  earlier: string;
  later: string;
  threshold: number;
}

export interface ToProtect {
  /** How many there are of each kind of person. */
  counts: readonly number[];
  figures: readonly Figure[];
  changes?: readonly Change[];
}

type World = readonly number[];
type Parts = Figure["parts"];

interface Need {
  parts: Parts;
  /** What the figure should be able to be for all a reader knows, best first. */
  targets: readonly number[];
  met: (value: number) => boolean;
}

const valueOf = (parts: Parts, world: World) => parts.reduce((sum, [kind, weight]) => sum + weight * (world[kind] ?? 0), 0);
const range = (from: number, to: number) => Array.from({ length: Math.abs(to - from) }, (_, at) => (from < to ? from + at : from - at));
const isSmall = (value: number, threshold: number) => value > 0 && value < threshold;
/** How many corners are tried on the way to whole numbers. */
const mostTries = 80;

/**
 * The keys of the figures that must be hidden so that, for all that is shown, a hidden small count could be anything from 1 to just
 * below its threshold, as far as its own parts allow, and no other hidden figure is told exactly. For each it finds a second world of
 * whole people in which everything shown is the same; what differs between the worlds is hidden, the cheapest first and totals last.
 * Noughts are shown. Throws a RangeError for a threshold below 3, which would tell what it hides.
 */
export function figuresToHide({ counts, figures, changes = [] }: ToProtect): Set<string> {
  for (const { key, threshold } of figures) if (threshold < 3) throw new RangeError(`a threshold of ${threshold} for ${key} hides nothing`);
  const values = new Map(figures.map(({ key, parts }) => [key, valueOf(parts, counts)]));
  const hidden = new Set(figures.filter(({ key, threshold, published }) => published === "hidden" || (!published && isSmall(values.get(key) ?? 0, threshold))).map(({ key }) => key));
  const worlds: World[] = [counts];

  for (const need of needsOf(figures, changes, values, hidden)) {
    if (worlds.some((world) => need.met(valueOf(need.parts, world)))) continue;
    const world = otherWorld(need, counts, figures, hidden);
    if (!world) continue;
    worlds.push(world);
    for (const { key, parts } of figures) if (valueOf(parts, world) !== values.get(key)) hidden.add(key);
  }
  return hidden;
}

function needsOf(figures: readonly Figure[], changes: readonly Change[], values: ReadonlyMap<string, number>, hidden: ReadonlySet<string>): Need[] {
  const ofFigures = figures.filter(({ key }) => hidden.has(key)).flatMap(({ key, parts, threshold }): Need[] => {
    const value = values.get(key) ?? 0;
    if (!isSmall(value, threshold)) return value === 0 ? [] : [{ parts, targets: [value + 1, value - 1], met: (other) => other !== value }];
    const highest = threshold - 1;
    return [
      { parts, targets: range(highest, value), met: (other) => other >= highest },
      { parts, targets: range(1, value), met: (other) => other <= 1 },
    ];
  });
  const ofChanges = changes.flatMap(({ earlier, later, threshold }): Need[] => {
    const [before, after] = [figures.find(({ key }) => key === earlier), figures.find(({ key }) => key === later)];
    const change = (values.get(later) ?? 0) - (values.get(earlier) ?? 0);
    if (!before || !after || !isSmall(Math.abs(change), threshold)) return [];
    const sign = Math.sign(change);
    const parts: Parts = [...after.parts, ...before.parts.map(([kind, weight]) => [kind, -weight] as const)];
    return [
      { parts, targets: range(sign * threshold, change), met: (other) => sign * other >= threshold },
      { parts, targets: range(0, change), met: (other) => sign * other <= 0 },
    ];
  });
  return [...ofFigures, ...ofChanges];
}

/** Totals are hidden only where nothing else helps. */
const costOfHiding = ({ isTotal }: Figure, value: number) => (isTotal ? 10_000 : 0) + 1 + Math.min(value, 5_000);

/** The world nearest to the truth in which a need is met; first with what is hidden now and as little else as it takes, else with all its neighbours. */
function otherWorld(need: Need, counts: World, figures: readonly Figure[], hidden: ReadonlySet<string>): World | undefined {
  const own = new Set(need.parts.map(([kind]) => kind));
  const near = figures.filter(({ published, parts }) => !published && parts.some(([kind]) => own.has(kind))).map(({ key }) => key);
  for (const open of [hidden, new Set([...hidden, ...near])]) {
    for (const target of need.targets) {
      const world = worldWith(need.parts, target, counts, figures, open);
      if (world) return world;
    }
  }
  return undefined;
}

function worldWith(parts: Parts, target: number, counts: World, figures: readonly Figure[], open: ReadonlySet<string>): World | undefined {
  const none = new Set(figures.filter((figure) => valueOf(figure.parts, counts) === 0).flatMap((figure) => figure.parts.map(([kind]) => kind)));
  // Where a figure of one kind alone is not nought there is at least one of them, in every world.
  const least = counts.map((_, kind) => (figures.some((figure) => figure.parts.length === 1 && figure.parts[0]?.[0] === kind && (counts[kind] ?? 0) > 0) ? 1 : 0));
  const equations: Equation[] = [];
  const costs = counts.map(() => 0);
  const another = (cost: number) => costs.push(cost) - 1;
  const atLeast = (of: Parts) => of.reduce((sum, [kind, weight]) => sum + weight * (least[kind] ?? 0), 0);
  const terms = (of: Parts) => [...of.reduce((sums, [kind, weight]) => sums.set(kind, (sums.get(kind) ?? 0) + weight), new Map<number, number>())].filter(([kind, weight]) => weight !== 0 && !none.has(kind));

  for (const figure of figures) {
    const value = valueOf(figure.parts, counts);
    if (value === 0) continue;
    const own = terms(figure.parts);
    const rest = value - atLeast(figure.parts);
    const stays = figure.published === "shown";
    if (stays) equations.push({ terms: own, value: rest });
    else if (!open.has(figure.key)) {
      const cost = costOfHiding(figure, value);
      equations.push({ terms: [...own, [another(cost), 1], [another(cost), -1]], value: rest });
    }
    if (!stays && atLeast(figure.parts) === 0) equations.push({ terms: [...own, [another(0), -1]], value: 1 });
  }
  equations.push({ terms: terms(parts), value: target - atLeast(parts) });

  const solution = inWholePeople(costs, equations, counts.length);
  return solution && counts.map((_, kind) => (none.has(kind) ? 0 : (solution[kind] ?? 0) + (least[kind] ?? 0)));
}

/** The first of the cheap solutions that has whole people in it: where one has half a person, both whole neighbours are tried. */
function inWholePeople(costs: readonly number[], equations: readonly Equation[], kinds: number): number[] | undefined {
  const open: { extra: Equation[]; variables: number }[] = [{ extra: [], variables: costs.length }];
  for (let tries = 0; tries < mostTries; tries += 1) {
    const next = open.pop();
    if (!next) return undefined;
    const solution = cheapestSolution([...costs, ...new Array<number>(next.variables - costs.length).fill(0)], [...equations, ...next.extra]);
    if (!solution) continue;
    const broken = solution.findIndex((value, kind) => kind < kinds && Math.abs(value - Math.round(value)) > 1e-6);
    if (broken === -1) return solution.slice(0, kinds).map(Math.round);
    const below = Math.floor(solution[broken]!);
    const variables = next.variables + 1;
    const slack = next.variables;
    open.push({ extra: [...next.extra, { terms: [[broken, 1], [slack, -1]], value: below + 1 }], variables }, { extra: [...next.extra, { terms: [[broken, 1], [slack, 1]], value: below }], variables });
  }
  return undefined;
}
