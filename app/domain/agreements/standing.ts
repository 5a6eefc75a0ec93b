import { addDays, daysBetween, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { quarterOf, quarterSpan, type Quarter } from "#app/domain/calendar/financial-quarter";
import { firstOfYear, inQuarter, inYear, peopleIn, type CountedEvent } from "./counted-event";
import { forecastOf, paceOf, paceWeeks, type Forecast, type Pace } from "./forecast";
import { profileOf, quartersOf, targetOfYear, type QuarterTarget, type YearTarget } from "./profile";
import { varianceOf, type Variance } from "./variance";

export interface QuarterStanding {
  quarter: Quarter;
  state: "ended" | "running" | "to_come";
  /** Of the quarter itself, as its return counts them: somebody reached in two quarters is in both. */
  people: number;
  events: number;
  /** Reached since the beginning of the year; each person once. Absent for a quarter that has not begun. */
  cumulative?: number;
  profile?: { people: number; cumulative: number; from: "quarter" | "year" };
  /** Only of a quarter that has ended. */
  variance?: Variance;
}

/** How a measure stands in a year of an agreement. */
export interface Standing {
  measureCode: string;
  people: number;
  events: number;
  target?: number;
  /** People to have been reached by today: whole quarters, and the running one by its days. */
  profileToday?: number;
  quarters: QuarterStanding[];
  /** Only of the running year. */
  forecast?: Forecast | "too-little";
  /** Only of the running year, where it has a target. */
  pace?: Pace;
}

export interface WhereItStands {
  agreement: { fromOn: CalendarDay; untilOn: CalendarDay };
  year: string;
  today: CalendarDay;
  targets: readonly YearTarget[];
  quarterTargets: readonly QuarterTarget[];
}

function stateOf(quarter: Quarter, today: CalendarDay): QuarterStanding["state"] {
  const { from, to } = quarterSpan(quarter);
  return to < today ? "ended" : from > today ? "to_come" : "running";
}

/** How much of a quarter is over by the end of today: from 0 to 1. */
function shareOver(quarter: Quarter, today: CalendarDay): number {
  const { from, to } = quarterSpan(quarter);
  return Math.min(1, Math.max(0, (daysBetween(from, today) + 1) / (daysBetween(from, to) + 1)));
}

/** One measure in one year. `events` are all of the measure, of every year: a forecast looks back on earlier ones. */
export function standingOf(measureCode: string, events: readonly CountedEvent[], { agreement, year, today, targets, quarterTargets }: WhereItStands): Standing {
  const own = events.filter((event) => event.measureCode === measureCode);
  const reached = firstOfYear(own);
  const ofYear = inYear(own, year);
  const quarters = quartersOf(year, agreement);
  const target = targetOfYear(targets, measureCode, year);
  const profile = profileOf(measureCode, quarters, target, quarterTargets);
  let cumulative = 0;
  const standing = quarters.map((quarter, at): QuarterStanding => {
    const state = stateOf(quarter, today);
    const events = inQuarter(own, quarter);
    cumulative += inQuarter(reached, quarter).length;
    const people = peopleIn(events);
    const planned = profile?.[at];
    const variance = state === "ended" && planned ? varianceOf(people, planned.people) : undefined;
    return {
      quarter, state, people, events: events.length,
      ...(state !== "to_come" && { cumulative }),
      ...(planned && { profile: { people: planned.people, cumulative: planned.cumulative, from: planned.from } }),
      ...(variance && { variance }),
    };
  });
  return {
    measureCode, people: peopleIn(ofYear), events: ofYear.length, quarters: standing,
    ...(target !== undefined && { target }),
    ...(profile && { profileToday: Math.round(profile.reduce((sum, { quarter, people }) => sum + people * shareOver(quarter, today), 0)) }),
    ...outlookOf(),
  };

  function outlookOf(): Pick<Standing, "forecast" | "pace"> {
    if (!quarters.includes(quarterOf(today))) return {};
    const soFar = inYear(reached, year).length;
    const ended = [...quartersBefore(today, agreement.fromOn)].map((quarter) => inQuarter(reached, quarter).length);
    const quartersLeft = quarters.reduce((sum, quarter) => sum + 1 - shareOver(quarter, today), 0);
    const lastDay = [quarterSpan(quarters.at(-1)!).to, agreement.untilOn].sort()[0]!;
    const since = addDays(today, -7 * paceWeeks);
    const lastWeeks = reached.filter(({ happenedOn }) => since < happenedOn && happenedOn <= today).length;
    return { forecast: forecastOf({ soFar, ended, quartersLeft }) ?? "too-little", ...(target !== undefined && { pace: paceOf({ target, soFar, lastWeeks, daysLeft: daysBetween(today, lastDay) }) }) };
  }
}

/** The quarters that have ended since an agreement began, oldest first. */
function quartersBefore(today: CalendarDay, fromOn: CalendarDay): Quarter[] {
  const first = Number(quarterOf(fromOn).slice(0, 4));
  const last = Number(quarterOf(today).slice(0, 4));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, more) => String(first + more))
    .flatMap((year) => quartersOf(year, { fromOn, untilOn: today }))
    .filter((quarter) => quarterSpan(quarter).to < today);
}
