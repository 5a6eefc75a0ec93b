import { academicAgeOn } from "#app/domain/calendar/age";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ActivityGroup } from "#app/domain/neet/activity";
import { activityCodes } from "#app/domain/neet/activity-codes";
import { currentActivity, groupOn, type FoundActivity } from "#app/domain/neet/current-activity";
import type { Column } from "./column";

/** A young person as the monthly file has them. */
export interface YoungPersonOfMonth {
  reference: string;
  academicAge: number;
  /** What they were last found to do; absent where nobody ever found out. */
  code?: string;
  group: ActivityGroup;
  confirmedOn?: CalendarDay;
  lapsesOn?: CalendarDay;
}

const groupWords: Record<ActivityGroup, string> = {
  eet: "in education, employment or training",
  neet_available: "not in education, employment or training, and could start",
  neet_not_available: "not in education, employment or training, and could not start",
  not_known: "not known, or confirmed too long ago",
  not_counted: "left out of the measure",
};

/** What somebody counts as on the last day of a month, from everything that was found out by then. */
export function youngPersonOfMonth({ reference, dateOfBirth, found }: { reference: string; dateOfBirth: CalendarDay; found: readonly FoundActivity[] }, lastDay: CalendarDay): YoungPersonOfMonth {
  const current = currentActivity(found, lastDay);
  return {
    reference,
    academicAge: academicAgeOn(dateOfBirth, lastDay),
    group: groupOn(current, lastDay),
    ...(current && { code: current.code, confirmedOn: current.confirmedOn, ...(current.lapsesOn && { lapsesOn: current.lapsesOn }) }),
  };
}

/** New columns go at the end; none changes its meaning. */
export const neetColumns: readonly Column<YoungPersonOfMonth>[] = [
  { name: "reference", title: "Young person", type: "text", description: "Stands for one person in this place’s monthly files. It is no national reference.", value: ({ reference }) => reference },
  { name: "academic_age", title: "Academic age", type: "whole_number", description: "Age on the last 31 August.", unit: "years", value: ({ academicAge }) => academicAge },
  { name: "activity", title: "Last known activity", type: "text", description: "The national code of what they were last found to do.", codes: activityCodes.map(({ code, label }) => [code, label]), empty: "nobody ever found out", value: ({ code }) => code ?? null },
  { name: "confirmed_on", title: "Confirmed on", type: "date", description: "The day it was last confirmed.", empty: "nobody ever found out", value: ({ confirmedOn }) => confirmedOn ?? null },
  { name: "lapses_on", title: "Lapses on", type: "date", description: "The first day on which the confirmation is too old (local setting).", empty: "it does not lapse, or nobody ever found out", value: ({ lapsesOn }) => lapsesOn ?? null },
  { name: "counts_as", title: "Counts as", type: "text", description: "What they count as on the last day of the month.", codes: Object.entries(groupWords), value: ({ group }) => group },
];
