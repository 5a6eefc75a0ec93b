import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { workingDaysBetween } from "#app/domain/calendar/working-days";

/** The days of one referral, as far as it came. */
export interface ReferralDays {
  sentOn: CalendarDay;
  answeredOn?: CalendarDay | null;
  acceptedOn?: CalendarDay | null;
  startedOn?: CalendarDay | null;
}

export interface MeasuredTimes {
  answered: number;
  accepted: number;
  started: number;
  /** Working days from the day it was sent, in the middle; `null` where fewer than `fewest` were counted. */
  daysToAnswer: number | null;
  daysToAccept: number | null;
  daysToStart: number | null;
}

/** [L] Local setting: with fewer, one slow answer would say too much. */
export const fewest = 10;

/** The one in the middle, or between the two in the middle; `null` of too few. */
function middleOf(days: readonly number[]): number | null {
  if (days.length < fewest) return null;
  const sorted = [...days].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, sorted[Math.floor(sorted.length / 2)] ?? 0];
  return (low + high) / 2;
}

/** How long a service takes to answer, to say yes and to begin, by its own referrals. */
export function measureTimes(referrals: readonly ReferralDays[]): MeasuredTimes {
  const daysTo = (which: "answeredOn" | "acceptedOn" | "startedOn") => referrals.flatMap((referral) => (referral[which] ? [Math.max(0, workingDaysBetween(referral.sentOn, referral[which]))] : []));
  const [answer, accept, start] = [daysTo("answeredOn"), daysTo("acceptedOn"), daysTo("startedOn")];
  return { answered: answer.length, accepted: accept.length, started: start.length, daysToAnswer: middleOf(answer), daysToAccept: middleOf(accept), daysToStart: middleOf(start) };
}
