import { academicAgeOn } from "#app/domain/calendar/age";
import { addDays, addMonths, day, partsOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { currentActivity, groupOn, type FoundActivity } from "./current-activity";

// [S] The annual figure is the mean of December, January and February; those in custody (710) are not in the denominator. Check the
// method before a figure is compared with anybody else's.

/** A young person with the spells in which they had a case, and everything found out about them. */
export interface TrackedPerson {
  dateOfBirth: CalendarDay;
  cases: readonly { openedOn: CalendarDay; closedOn: CalendarDay | null }[];
  found: readonly FoundActivity[];
}

export interface MonthOfWinter {
  /** The last day of the month. */
  on: CalendarDay;
  /** Whether the month is over. */
  over: boolean;
  /** Of the cohort and in a case on that day. */
  cohort: number;
  /** In custody: left out. */
  leftOut: number;
  neet: number;
  notKnown: number;
  eet: number;
  /** Everybody who counts. */
  denominator: number;
  /** NEET and not known together, of those who count; `undefined` where nobody does. */
  share: number | undefined;
}

export interface Winter {
  /** The year its December is in. */
  year: number;
  months: MonthOfWinter[];
  /** The mean of the months that are over and have a share; `undefined` where there is none. Each month weighs the same, however many it counts. */
  average: number | undefined;
  /** Months it is the mean of: fewer than three is "so far". */
  monthsCounted: number;
}

/** The year whose December begins the winter that is under way, or that is the last one to have begun. */
export function winterOf(today: CalendarDay): number {
  const { year, month } = partsOf(today);
  return month === 12 ? year : year - 1;
}

/** The last days of December, January and February. */
export function endsOfWinter(year: number): [CalendarDay, CalendarDay, CalendarDay] {
  const end = (months: number) => addDays(addMonths(day(`${year}-12-01`), months + 1), -1);
  return [end(0), end(1), end(2)];
}

/** Academic age 16 or 17 at the 31 August before the winter: the same people in all three months. */
const inCohort = ({ dateOfBirth }: TrackedPerson, year: number) => [16, 17].includes(academicAgeOn(dateOfBirth, day(`${year}-08-31`)));

const hasCase = ({ cases }: TrackedPerson, on: CalendarDay) => cases.some(({ openedOn, closedOn }) => openedOn <= on && (closedOn === null || closedOn > on));

/** How a month ended: by what had been confirmed by its last day, however late that was written down. */
function monthOf(people: readonly TrackedPerson[], on: CalendarDay, today: CalendarDay): MonthOfWinter {
  const groups = people.filter((person) => hasCase(person, on)).map(({ found }) => groupOn(currentActivity(found, on), on));
  const count = (...wanted: string[]) => groups.filter((group) => wanted.includes(group)).length;
  const [leftOut, neet, notKnown, eet] = [count("not_counted"), count("neet_available", "neet_not_available"), count("not_known"), count("eet")];
  const denominator = groups.length - leftOut;
  return { on, over: on < today, cohort: groups.length, leftOut, neet, notKnown, eet, denominator, share: denominator === 0 ? undefined : (neet + notKnown) / denominator };
}

/** The winter of a year, month by month. A month that has not begun is not in it; one that is not over is, but not in the average. */
export function winterAverage(people: readonly TrackedPerson[], year: number, today: CalendarDay): Winter {
  const cohort = people.filter((person) => inCohort(person, year));
  const months = endsOfWinter(year)
    .filter((end) => `${end.slice(0, 7)}-01` <= today)
    .map((end) => (end < today ? monthOf(cohort, end, today) : { ...monthOf(cohort, today, today), on: end, over: false }));
  const shares = months.filter(({ over }) => over).flatMap(({ share }) => (share === undefined ? [] : [share]));
  return { year, months, average: shares.length === 0 ? undefined : shares.reduce((sum, share) => sum + share, 0) / shares.length, monthsCounted: shares.length };
}
