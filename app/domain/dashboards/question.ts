import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { previousQuarter, quarterOf, quarterSpan, type Quarter } from "#app/domain/calendar/financial-quarter";
import { offers, type Offer } from "#app/domain/cases/offer";

/** Which cases a dashboard counts. */
export interface CaseChoice {
  hubId?: string | undefined;
  /** The council a resident lives under, by their postcode. */
  councilId?: string | undefined;
  /** An offer the case has been in. */
  offer?: Offer | undefined;
}

/** What somebody asks of a dashboard: all of it stands in the address. */
export interface DashboardQuestion extends CaseChoice {
  /** The quarters shown, the earliest first. */
  quarters: readonly Quarter[];
}

/** How many quarters can be shown. */
export const spans = [4, 8, 12] as const;
/** How far back the newest quarter shown may lie. */
const mostBack = 12;

/** The quarters that can be the last one shown, the newest first. */
export function quartersUntil(today: CalendarDay, most = mostBack): Quarter[] {
  const newest = quarterOf(today);
  return Array.from({ length: most - 1 }).reduce<Quarter[]>((all) => [...all, previousQuarter(all.at(-1) ?? newest)], [newest]);
}

interface Known {
  hubs: readonly { id: string }[];
  councils: readonly { id: string }[];
  today: CalendarDay;
}

/** What an address asks for; for anything it does not say properly everything, and the last 8 quarters. */
export function readQuestion(address: URLSearchParams, { hubs, councils, today }: Known): DashboardQuestion {
  const one = <Value extends string>(name: string, of: readonly Value[]) => of.find((value) => value === address.get(name));
  const last = one("until", quartersUntil(today)) ?? quarterOf(today);
  const span = spans.find((each) => String(each) === address.get("quarters")) ?? 8;
  return {
    quarters: Array.from({ length: span - 1 }).reduce<Quarter[]>((all) => [previousQuarter(all[0] ?? last), ...all], [last]),
    hubId: one("hub", hubs.map(({ id }) => id)),
    councilId: one("council", councils.map(({ id }) => id)),
    offer: one("offer", offers),
  };
}

/** The same question as an address, without what it does not ask. */
export function addressOf({ quarters, hubId, councilId, offer }: DashboardQuestion, today: CalendarDay): Record<string, string> {
  const last = quarters.at(-1);
  return {
    ...(last && last !== quarterOf(today) && { until: last }),
    ...(quarters.length !== 8 && { quarters: String(quarters.length) }),
    ...(hubId && { hub: hubId }), ...(councilId && { council: councilId }), ...(offer && { offer }),
  };
}

/** The first day of the earliest quarter and the last day of the newest, both in it. */
export function spanOf({ quarters }: Pick<DashboardQuestion, "quarters">): { from: CalendarDay; to: CalendarDay } {
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (!first || !last) throw new RangeError("no quarter is asked for");
  return { from: quarterSpan(first).from, to: quarterSpan(last).to };
}

/** A quarter as an axis has room for it: `Q1 26` is April to June 2026. */
export const shortQuarter = (quarter: Quarter): string => `${quarter.slice(5)} ${quarter.slice(2, 4)}`;

