import { quarterOf, type Quarter } from "#app/domain/calendar/financial-quarter";
import { figuresToHide, type Figure } from "#app/domain/publishing/protect";
import { shownOr, type Shown } from "#app/domain/publishing/shown";
import { usualThreshold } from "#app/domain/returns/suppress";
import { byDay, inYear, type CountedEvent, type Way } from "./counted-event";

export const notKnown = "not_known";

export interface BreakdownRow {
  category: string;
  /** People in each quarter, in the order of the quarters. */
  quarters: Shown[];
  /** In the whole year: each person once, in the category they were reached in. */
  people: Shown;
  events: Shown;
}

const year = "year";
const events = "events";

/** What one person adds to each figure: 1 to the people of a quarter and of the year, and so many events. */
type Kind = Readonly<Record<string, number>>;

type Asked = readonly [own: readonly CountedEvent[], way: Way, categories: readonly string[], ofYear: string, quarters: readonly Quarter[]];

export interface BreakdownFigures {
  /** What may be shown, and what is hidden; a nought beside something hidden is not among them: it would say whose it is not. */
  figures: Figure[];
  counts: number[];
  hidden: Set<string>;
  shown: (column: string, category: string) => Shown;
}

/** A breakdown as figures over the same people, with their totals as known, and which of them are hidden. */
export function figuresOfBreakdown(...[own, way, categories, ofYear, quarters]: Asked): BreakdownFigures {
  const these = byDay(inYear(own, ofYear));
  const columns = [...quarters, year, events];
  const kinds = kindsOf(these, ({ parts }) => parts[way] ?? notKnown, categories);
  const counts = kinds.map(({ people }) => people);
  const figure = (key: string, weight: (kind: Kind) => number, published?: "shown"): Figure => ({
    key, threshold: usualThreshold, isTotal: published !== undefined, ...(published && { published }),
    parts: kinds.flatMap(({ kind }, at) => (weight(kind) > 0 ? [[at, weight(kind)] as const] : [])),
  });
  const valueOf = ({ parts }: Figure) => parts.reduce((sum, [kind, weight]) => sum + weight * (counts[kind] ?? 0), 0);
  const totals = columns.map((column) => figure(column, (kind) => Object.entries(kind).reduce((sum, [key, value]) => sum + (key.startsWith(`${column} `) ? value : 0), 0), "shown"));
  const cells = columns.flatMap((column) => categories.map((category) => figure(`${column} ${category}`, (kind) => kind[`${column} ${category}`] ?? 0)));
  const values = new Map([...totals, ...cells].map((each) => [each.key, valueOf(each)]));

  const someone = cells.filter(({ key }) => (values.get(key) ?? 0) > 0);
  const hidden = figuresToHide({ counts, figures: [...totals, ...someone] });
  // Where everybody together is a small count nothing is told apart.
  for (const column of columns) if ((values.get(column) ?? 0) < usualThreshold) for (const { key } of someone) if (key.startsWith(`${column} `)) hidden.add(key);
  const tellsAll = (column: string) => !someone.some(({ key }) => key.startsWith(`${column} `) && hidden.has(key));
  const noughts = cells.filter(({ key }) => values.get(key) === 0 && columns.some((column) => key.startsWith(`${column} `) && tellsAll(column)));
  return {
    figures: [...totals, ...someone, ...noughts], counts, hidden,
    shown: (column, category) => shownOr(hidden.has(`${column} ${category}`) || !tellsAll(column) && values.get(`${column} ${category}`) === 0, values.get(`${column} ${category}`) ?? 0),
  };
}

/**
 * A measure's people and events in a year, told apart one way, as they may be shown. The totals are known to whoever may see this (they stand
 * in the cockpit and in returns), so the engine takes them as shown; and noughts are shown only in columns that hide nothing. In a quarter or
 * the year a person belongs to the category of their first event in it.
 */
export function breakdownOf(...asked: Asked): BreakdownRow[] {
  const [, , categories, , quarters] = asked;
  const { shown } = figuresOfBreakdown(...asked);
  return categories.map((category) => ({ category, quarters: quarters.map((quarter) => shown(quarter, category)), people: shown(year, category), events: shown(events, category) }));
}

/** How many people have exactly the same; and, with nobody in them, people with one event or two in any category and quarter, and with two as far apart as somebody's are: for all that is shown there could be. */
function kindsOf(these: readonly CountedEvent[], categoryOf: (event: CountedEvent) => string, categories: readonly string[]): { kind: Kind; people: number }[] {
  const byPerson = new Map<string, CountedEvent[]>();
  for (const event of these) byPerson.set(event.person, [...(byPerson.get(event.person) ?? []), event]);
  const found = new Map<string, { kind: Kind; people: number }>();
  const add = (kind: Kind, people: number) => {
    const key = JSON.stringify(Object.entries(kind).sort());
    found.set(key, { kind, people: (found.get(key)?.people ?? 0) + people });
  };
  for (const of of byPerson.values()) add(kindOf(of.map((event) => ({ quarter: quarterOf(event.happenedOn), category: categoryOf(event) }))), 1);
  const quarters = [...new Set(these.map(({ happenedOn }) => quarterOf(happenedOn)))];
  const pairs = [...new Set([...byPerson.values()].filter((of) => of.length > 1).map((of) => `${quarterOf(of[0]!.happenedOn)} ${quarterOf(of.at(-1)!.happenedOn)}`))].map((pair) => pair.split(" ") as [Quarter, Quarter]);
  for (const category of categories) {
    for (const quarter of quarters) for (const same of [1, 2]) add(kindOf(Array.from({ length: same }, () => ({ quarter, category }))), 0);
    for (const [first, last] of pairs) for (const other of categories) add(kindOf([{ quarter: first, category }, { quarter: last, category: other }]), 0);
  }
  return [...found.values()];
}

function kindOf(of: readonly { quarter: Quarter; category: string }[]): Kind {
  const kind: Record<string, number> = {};
  const first = of[0];
  if (first) kind[`${year} ${first.category}`] = 1;
  for (const { quarter, category } of of) {
    kind[`${events} ${category}`] = (kind[`${events} ${category}`] ?? 0) + 1;
    if (!Object.keys(kind).some((key) => key.startsWith(`${quarter} `))) kind[`${quarter} ${category}`] = 1;
  }
  return kind;
}
