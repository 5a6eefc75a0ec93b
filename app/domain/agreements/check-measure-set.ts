import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { quarterSpan, type Quarter } from "#app/domain/calendar/financial-quarter";
import { jobStartKinds, workKinds } from "#app/domain/outcomes/outcome";
import type { FactKind } from "./countable-fact";
import type { DraftMeasure, PublishedSet } from "./measure-set";

export interface MeasureProblem {
  field: keyof DraftMeasure | "window.months" | "ageAtStart.from" | "ageAtStart.to" | "earned.pence" | "earned.orSelfEmployedWeeks";
  message: string;
}

type MeasureRule = (measure: DraftMeasure, others: readonly DraftMeasure[]) => MeasureProblem | false | undefined;

const work: readonly FactKind[] = workKinds;
const isJobStart = (kind: FactKind) => (jobStartKinds as readonly FactKind[]).includes(kind);
const isWhole = (value: number | undefined, from: number, to: number) => value === undefined || (Number.isInteger(value) && value >= from && value <= to);
const onlyForWork = (field: MeasureProblem["field"], what: string): MeasureRule => (measure) =>
  measure[field as keyof DraftMeasure] !== undefined && !measure.countsKinds.every((kind) => work.includes(kind)) && { field, message: `Take ${what} away, or count only work: nothing else has ${what}` };

/** In the order of the form. [L] */
const rules: readonly MeasureRule[] = [
  ({ code }) => !/^[a-z]+(-[a-z0-9]+)*$/.test(code) && { field: "code", message: "Enter a code in small letters, numbers and hyphens, like into-employment" },
  ({ code }, others) => others.some((other) => other.code === code) && { field: "code", message: `Enter another code: ${code} stands for another measure of these rules` },
  ({ title }) => title.trim() === "" && { field: "title", message: "Enter what the measure is called" },
  ({ definition }) => definition.trim() === "" && { field: "definition", message: "Enter what counts, in a sentence that whoever records it understands" },
  ({ countsKinds }) => countsKinds.length === 0 && { field: "countsKinds", message: "Select at least one thing that counts" },
  ({ offers }) => offers?.length === 0 && { field: "offers", message: "Select at least one offer, or say that any offer counts" },
  ({ minimumHoursAWeek: hours }) => hours !== undefined && !(hours > 0 && hours <= 60) && { field: "minimumHoursAWeek", message: "Hours a week must be more than 0 and no more than 60" },
  onlyForWork("minimumHoursAWeek", "hours a week"),
  ({ minimumWeeklyEarningsPence: pence }) => !isWhole(pence, 1, 500_000) && { field: "minimumWeeklyEarningsPence", message: "Earnings a week must be more than £0 and no more than £5,000" },
  onlyForWork("minimumWeeklyEarningsPence", "earnings a week"),
  ({ earned }) => !isWhole(earned?.pence, 1, 10_000_000) && { field: "earned.pence", message: "Earnings in all must be more than £0 and no more than £100,000" },
  ({ earned }) => !isWhole(earned?.orSelfEmployedWeeks, 1, 104) && { field: "earned.orSelfEmployedWeeks", message: "Weeks of self-employment must be a whole number from 1 to 104" },
  onlyForWork("earned", "earnings in all"),
  onlyForWork("employmentTypes", "kinds of work"),
  ({ employmentTypes }) => employmentTypes?.length === 0 && { field: "employmentTypes", message: "Select at least one kind of work, or say that any counts" },
  ({ weeks }) => !isWhole(weeks, 1, 104) && { field: "weeks", message: "Weeks in work must be a whole number from 1 to 104" },
  onlyForWork("weeks", "weeks in work"),
  ({ weeks, countsKinds }) => weeks !== undefined && countsKinds.some(isJobStart) && { field: "weeks", message: "Take the weeks away, or do not count job starts: on the day a job starts nobody has been in it for weeks" },
  ({ earned, countsKinds }) => earned !== undefined && countsKinds.some(isJobStart) && { field: "earned", message: "Take the earnings in all away, or do not count job starts: on the day a job starts nobody has earned anything" },
  ({ allowedGapDays }) => !isWhole(allowedGapDays, 0, 365) && { field: "allowedGapDays", message: "Days between jobs must be a whole number from 0 to 365" },
  ({ allowedGapDays, mayCombineSpells }) => (allowedGapDays ?? 0) > 0 && !mayCombineSpells && { field: "allowedGapDays", message: "Say that jobs may be added together, or take the days between them away" },
  ({ window }) => !isWhole(window?.months, 1, 60) && { field: "window.months", message: "Months must be a whole number from 1 to 60" },
  ({ oncePerMonths }) => !isWhole(oncePerMonths, 1, 60) && { field: "oncePerMonths", message: "Months must be a whole number from 1 to 60" },
  ({ group }) => group !== undefined && !/^[a-z]+(-[a-z0-9]+)*$/.test(group) && { field: "group", message: "Enter a group in small letters, numbers and hyphens, like progress" },
  ({ group, oncePerMonths }) => group !== undefined && oncePerMonths === undefined && { field: "oncePerMonths", message: "Enter the months in which one of the group counts" },
  ({ ageAtStart }) => !isWhole(ageAtStart?.from, 0, 120) && { field: "ageAtStart.from", message: "The youngest age must be a whole number from 0 to 120" },
  ({ ageAtStart }) => ageAtStart !== undefined && (!isWhole(ageAtStart.to, 0, 120) || ageAtStart.to < ageAtStart.from) && { field: "ageAtStart.to", message: "The oldest age must be a whole number, and not below the youngest" },
];

/** What is wrong with a measure as somebody has written it, by field; empty where it can be kept. */
export function checkMeasure(measure: DraftMeasure, others: readonly DraftMeasure[]): MeasureProblem[] {
  const problems = rules.flatMap((rule) => rule(measure, others) || []);
  return problems.filter(({ field }, index) => problems.findIndex((each) => each.field === field) === index);
}

export interface AroundTheSet {
  agreement: { fromOn: CalendarDay; untilOn: CalendarDay };
  published: readonly PublishedSet[];
  frozenQuarters: readonly Quarter[];
}

/**
 * What keeps a set from applying from a day; `undefined` where nothing does. Rules go forward only: not before another published set, and not
 * into a quarter whose return is frozen, which holds the rules it was counted by.
 */
export function startProblem(validFrom: CalendarDay, { agreement, published, frozenQuarters }: AroundTheSet): string | undefined {
  if (validFrom < agreement.fromOn || validFrom > agreement.untilOn) return `Enter a day of the agreement, from ${sayDay(agreement.fromOn)} to ${sayDay(agreement.untilOn)}`;
  const newest = published.map((set) => set.validFrom).toSorted().at(-1);
  if (newest && validFrom <= newest) return `Enter a day after ${sayDay(newest)}: from then on published rules apply`;
  const lastFrozen = frozenQuarters.map((quarter) => quarterSpan(quarter).to).toSorted().at(-1);
  if (lastFrozen && validFrom <= lastFrozen) return `Enter a day after ${sayDay(lastFrozen)}: the return up to then is frozen with the rules it was counted by`;
  return undefined;
}
