import { ways, type Way } from "#app/domain/agreements/counted-event";
import { yearsOf } from "#app/domain/agreements/profile";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { quarterOf } from "#app/domain/calendar/financial-quarter";
import type { CockpitQuestion, Parts } from "#app/services/agreements/read-cockpit.server";

/** What an address asks of the cockpit. What it does not know is left out; of several parts the first one stands, and `tooMany` says so. */
export function questionOf(address: URL, agreement: { fromOn: CalendarDay; untilOn: CalendarDay }, today: CalendarDay, measureCodes: readonly string[], parts: Parts): CockpitQuestion & { years: string[]; tooMany: boolean } {
  const years = yearsOf(agreement);
  const asked = (name: string) => address.searchParams.get(name) ?? "";
  const running = quarterOf(today).slice(0, 4);
  const year = years.find((each) => each === asked("year")) ?? years.find((each) => each === running) ?? (running < (years[0] ?? "") ? years[0] : years.at(-1)) ?? running;
  const wanted = ways.flatMap((way: Way) => parts[way].filter(({ id }) => id === asked(way)).map(({ id }) => ({ way, id })));
  return { years, year, measure: measureCodes.find((code) => code === asked("measure")), part: wanted[0], tooMany: wanted.length > 1 };
}
