import { addDays, type CalendarDay, daysBetween } from "#app/domain/calendar/calendar-day";
import { textOrder } from "#app/domain/text-order";
import { byId, originOf } from "./likely-same";
import { type EmploymentType, employmentTypeOf, jobStartKinds, type Outcome, stands, weeklyPayPence } from "./outcome";

/** One job, from its first to its last day; without a last day it still goes on. */
export interface WorkSpell {
  startedOn: CalendarDay;
  endedOn?: CalendarDay;
  employmentType?: EmploymentType;
  hoursAWeek?: number;
  weeklyPayPence?: number;
}

/** When a job that a job-start outcome began came to its end: the resident's word, or the employer's. */
export interface JobEnd {
  outcomeId: string;
  endedOn: CalendarDay;
}

/** The jobs of a case: one spell for each job start that stands. An end that was told of a record holds for its corrections; of several, the earliest. */
export function spellsOf(outcomes: readonly Outcome[], ends: readonly JobEnd[] = []): WorkSpell[] {
  const starts: readonly string[] = jobStartKinds;
  const records = byId(outcomes);
  const endOf = new Map<string, CalendarDay>();
  for (const { outcomeId, endedOn } of ends) {
    const job = originOf(outcomeId, records);
    const known = endOf.get(job);
    if (known === undefined || endedOn < known) endOf.set(job, endedOn);
  }
  return outcomes
    .filter((outcome) => starts.includes(outcome.kind) && stands(outcome))
    .map((outcome) => ({
      startedOn: outcome.happenedOn,
      endedOn: endOf.get(originOf(outcome.id, records)),
      employmentType: employmentTypeOf(outcome.kind, outcome.contractKind),
      hoursAWeek: outcome.hoursAWeek,
      weeklyPayPence: weeklyPayPence(outcome),
    }));
}

export interface SustainmentRule {
  /** The longest break between two jobs that may be joined; 0 where none is allowed. */
  allowedGapDays?: number;
  /** Without it, each job stands alone. */
  mayCombineSpells?: boolean;
}

/**
 * The most days in work, up to and including `until`, that may be counted together. Days of a gap are not days in work,
 * and days with two jobs at once count once [L].
 */
export function daysSustained(spells: readonly WorkSpell[], until: CalendarDay, { allowedGapDays = 0, mayCombineSpells = false }: SustainmentRule): number {
  const worked = spells
    .map(({ startedOn, endedOn }) => ({ from: startedOn, to: endedOn && endedOn < until ? endedOn : until }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => textOrder(a.from, b.from));

  if (!mayCombineSpells) return Math.max(0, ...worked.map(({ from, to }) => daysBetween(from, to) + 1));

  let longest = 0;
  let run = 0;
  let lastDay: CalendarDay | undefined;
  for (const { from, to } of worked) {
    const gap = lastDay === undefined ? 0 : daysBetween(lastDay, from) - 1;
    if (gap > allowedGapDays) run = 0;
    const firstNewDay = lastDay !== undefined && from <= lastDay ? addDays(lastDay, 1) : from;
    run += Math.max(0, daysBetween(firstNewDay, to) + 1);
    longest = Math.max(longest, run);
    if (lastDay === undefined || to > lastDay) lastDay = to;
  }
  return longest;
}

/**
 * What was earned in these jobs, up to and including `until`: a week's pay for every seven days, in whole pence; two jobs at once both earn.
 * A job whose pay is not recorded adds nothing.
 */
export function earnedPence(spells: readonly WorkSpell[], until: CalendarDay): number {
  const pay = spells.map(({ startedOn, endedOn, weeklyPayPence: weekly = 0 }) => {
    const lastDay = endedOn && endedOn < until ? endedOn : until;
    return startedOn > lastDay ? 0 : ((daysBetween(startedOn, lastDay) + 1) * weekly) / 7;
  });
  return Math.round(pay.reduce((sum, each) => sum + each, 0));
}
