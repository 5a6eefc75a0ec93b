import { addDays, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ActivityGroup } from "./activity";

/** What a young person was found to be doing, as the rules go by it. */
export interface FoundActivity {
  code: string;
  group: ActivityGroup;
  confirmedOn: CalendarDay;
  /** The first day on which nobody may go by it any more; `null` where it does not lapse. */
  lapsesOn: CalendarDay | null;
  recordedAt: Date;
}

/** The first day on which a confirmation is too old. */
export const lapseOf = (confirmedOn: CalendarDay, currencyDays: number | null): CalendarDay | null => (currencyDays === null ? null : addDays(confirmedOn, currencyDays));

const newerFirst = (a: FoundActivity, b: FoundActivity) => b.confirmedOn.localeCompare(a.confirmedOn) || b.recordedAt.getTime() - a.recordedAt.getTime();

/** The newest by the day it was confirmed, then by when it was recorded; of those known on a day, where one is given. */
export function currentActivity<One extends FoundActivity>(found: readonly One[], on?: CalendarDay): One | undefined {
  return found.filter(({ confirmedOn }) => on === undefined || confirmedOn <= on).toSorted(newerFirst)[0];
}

export const hasLapsed = ({ lapsesOn }: Pick<FoundActivity, "lapsesOn">, on: CalendarDay): boolean => lapsesOn !== null && lapsesOn <= on;

/** What somebody counts as on a day: not known where nobody ever found out, and once it has lapsed. Worked out each time, never stored. */
export const groupOn = (activity: Pick<FoundActivity, "group" | "lapsesOn"> | undefined, on: CalendarDay): ActivityGroup => (activity && !hasLapsed(activity, on) ? activity.group : "not_known");
