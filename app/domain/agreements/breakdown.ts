import { quarterOf, type Quarter } from "#app/domain/calendar/financial-quarter";
import { figuresToHide, type Figure } from "#app/domain/publishing/protect";
import { shownOr, type Shown } from "#app/domain/publishing/shown";
import { usualThreshold } from "#app/domain/returns/suppress";
import { byDay, inQuarter, inYear, peopleIn, type CountedEvent, type Way } from "./counted-event";

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

/**
 * A measure's people and events in a year, told apart one way, as they may be shown. The totals are known to whoever may see this (they stand
 * in the cockpit and in returns), so the engine takes them as shown. Where a total is itself small nothing of it is told apart: a nought
 * would say whose it is not. In a quarter or the year a person belongs to the category of their first event in it.
 */
export function breakdownOf(own: readonly CountedEvent[], way: Way, categories: readonly string[], ofYear: string, quarters: readonly Quarter[]): BreakdownRow[] {
  const these = byDay(inYear(own, ofYear));
  const categoryOf = ({ parts }: CountedEvent) => parts[way] ?? notKnown;
  const totals: Record<string, number> = { [year]: peopleIn(these), [events]: these.length };
  for (const quarter of quarters) totals[quarter] = peopleIn(inQuarter(these, quarter));
  const columns = [...quarters, year, events];
  const open = columns.filter((column) => (totals[column] ?? 0) === 0 || (totals[column] ?? 0) >= usualThreshold);

  const kinds = kindsOf(these, categoryOf);
  const figure = (key: string, weight: (kind: Kind) => number, published?: "shown"): Figure => ({
    key, threshold: usualThreshold, isTotal: published !== undefined, ...(published && { published }),
    parts: kinds.flatMap(({ kind }, at) => (weight(kind) > 0 ? [[at, weight(kind)] as const] : [])),
  });
  const figures = open.flatMap((column) => [
    figure(column, (kind) => Object.entries(kind).reduce((sum, [key, value]) => sum + (key.startsWith(`${column} `) ? value : 0), 0), "shown"),
    ...categories.map((category) => figure(`${column} ${category}`, (kind) => kind[`${column} ${category}`] ?? 0)),
  ]);
  const hidden = figuresToHide({ counts: kinds.map(({ people }) => people), figures });
  const valueOf = (key: string) => kinds.reduce((sum, { kind, people }) => sum + (kind[key] ?? 0) * people, 0);
  // Of whom there is nobody in the year there is nobody in a quarter: hiding that would hide nothing.
  const isNobody = (category: string) => open.includes(year) && !hidden.has(`${year} ${category}`) && valueOf(`${events} ${category}`) === 0 && open.includes(events);
  const shown = (column: string, category: string) => (isNobody(category) ? shownOr(false, 0) : shownOf(column, category));
  const shownOf = (column: string, category: string) => shownOr(!open.includes(column) || hidden.has(`${column} ${category}`), valueOf(`${column} ${category}`));
  return categories.map((category) => ({ category, quarters: quarters.map((quarter) => shown(quarter, category)), people: shown(year, category), events: shown(events, category) }));
}

/** How many people have exactly the same; and, with nobody in them, people with one event or two wherever somebody has one: for all that is shown there could be. */
function kindsOf(these: readonly CountedEvent[], categoryOf: (event: CountedEvent) => string): { kind: Kind; people: number }[] {
  const byPerson = new Map<string, CountedEvent[]>();
  for (const event of these) byPerson.set(event.person, [...(byPerson.get(event.person) ?? []), event]);
  const found = new Map<string, { kind: Kind; people: number }>();
  const add = (kind: Kind, people: number) => {
    const key = JSON.stringify(Object.entries(kind).sort());
    found.set(key, { kind, people: (found.get(key)?.people ?? 0) + people });
  };
  for (const of of byPerson.values()) add(kindOf(of.map((event) => ({ quarter: quarterOf(event.happenedOn), category: categoryOf(event) }))), 1);
  const places = new Map(these.map((event) => [`${quarterOf(event.happenedOn)} ${categoryOf(event)}`, { quarter: quarterOf(event.happenedOn), category: categoryOf(event) }]));
  for (const place of places.values()) for (const same of [[place], [place, place]]) add(kindOf(same), 0);
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
