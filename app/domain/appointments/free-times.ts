import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { timeOfDayOf } from "#app/domain/calendar/say-time";
import { isSafeTime, maySend, type SafeContact } from "#app/domain/people/safe-contact";
import type { AppointmentWay } from "./appointment";
import { appointmentSettings, type AppointmentSettings } from "./appointment-settings";
import { overlap } from "./appointment-status";

/** A time an adviser can be met at, that nobody has taken. */
export interface FreeTime {
  id: string;
  hubId: string;
  staffId: string;
  staffName: string;
  way: AppointmentWay;
  startsAt: Date;
  minutes: number;
}

interface Wish {
  hubId: string;
  /** The adviser they have, or are to meet: theirs come first. */
  staffId: string | null;
  now: Date;
  safeContact: SafeContact;
  /** What the resident has planned already, but for the appointment that is being moved. */
  planned?: readonly { startsAt: Date; minutes: number }[];
}

/** Whether somebody can safely be met this way at this time: nobody is rung who must not be. */
export function isSafeWay(safeContact: SafeContact | undefined, way: AppointmentWay, startsAt: Date): boolean {
  return way !== "phone" || (maySend(safeContact, "phone") && isSafeTime(safeContact, timeOfDayOf(startsAt)));
}

/** The soonest a resident may take a time, and the last that is shown to them. */
export function offeredBetween(now: Date, { noticeHours, daysAhead }: AppointmentSettings = appointmentSettings): { from: Date; until: Date } {
  return { from: new Date(now.getTime() + noticeHours * 3_600_000), until: new Date(now.getTime() + daysAhead * 86_400_000) };
}

/**
 * The free times a resident may take, their own adviser's first, then by time: at their hub, not too soon, by a way that is safe for
 * them, and not across what they have planned. Visits to people's homes are arranged with them, never picked from a list.
 */
export function timesToOffer(free: readonly FreeTime[], { hubId, staffId, now, safeContact, planned = [] }: Wish, settings: AppointmentSettings = appointmentSettings): FreeTime[] {
  const { from, until } = offeredBetween(now, settings);
  const others = (time: FreeTime) => (time.staffId === staffId ? 0 : 1);
  return free
    .filter((time) => time.hubId === hubId && time.startsAt >= from && time.startsAt < until && time.way !== "home")
    .filter((time) => isSafeWay(safeContact, time.way, time.startsAt) && !planned.some((appointment) => overlap(appointment, time)))
    .sort((a, b) => others(a) - others(b) || a.startsAt.getTime() - b.startsAt.getTime() || a.id.localeCompare(b.id));
}

/** At most so many of a day, spread over it: the first, the last, and what lies between. */
function spread<Time>(times: readonly Time[], count: number): Time[] {
  if (times.length <= count) return [...times];
  return Array.from({ length: count }, (_, index) => times[count === 1 ? 0 : Math.round((index * (times.length - 1)) / (count - 1))]!);
}

export interface Choice {
  /** With the adviser they know. */
  same: FreeTime[];
  /** With others at their hub. */
  others: FreeTime[];
  /** Where more can be seen: the day after the last one shown. */
  moreFrom: CalendarDay | undefined;
}

/** At most so many a day, and in all. Beside their own adviser's times, a few of others' are enough. */
const most = { aDay: 3, all: 9 };
const mostBeside = { aDay: 1, all: 3 };

/** A list short enough for a phone, over several days, from a day on: with their adviser, and with others at the hub. */
export function choiceOf(offered: readonly FreeTime[], staffId: string | null, fromOn?: CalendarDay): Choice {
  const days = new Map<CalendarDay, FreeTime[]>();
  for (const time of offered) {
    const on = londonDayOf(time.startsAt);
    if (!fromOn || on >= fromOn) days.set(on, [...(days.get(on) ?? []), time]);
  }
  const choice: Choice = { same: [], others: [], moreFrom: undefined };
  const mostOfOthers = [...days.values()].flat().some((time) => time.staffId === staffId) ? mostBeside : most;
  for (const [on, times] of [...days].sort(([a], [b]) => a.localeCompare(b))) {
    const mine = spread(times.filter((time) => time.staffId === staffId), most.aDay);
    const rest = spread(times.filter((time) => time.staffId !== staffId), mostOfOthers.aDay);
    if (choice.same.length + mine.length > most.all || choice.others.length + rest.length > mostOfOthers.all) return { ...choice, moreFrom: on };
    choice.same.push(...mine);
    choice.others.push(...rest);
  }
  return choice;
}
