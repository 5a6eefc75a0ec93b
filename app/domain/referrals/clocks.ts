import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { addWorkingDays } from "#app/domain/calendar/working-days";
import type { ReferralStatus } from "./referral";

/** Working days since it was somebody's turn to answer. */
export interface ReferralClocks {
  remindAfter: number;
  expireAfter: number;
}

/** [L] Local setting: a reminder after 5 working days, the end after 10. */
export const defaultReferralClocks: ReferralClocks = { remindAfter: 5, expireAfter: 10 };

/** What a stream of money sets, where it does. */
export interface StreamClocks {
  remindAfter: number | null;
  expireAfter: number | null;
}

/** The clocks of a service's stream, or the place's own. */
export const clocksOf = (stream: StreamClocks | null | undefined): ReferralClocks =>
  stream?.remindAfter && stream.expireAfter ? { remindAfter: stream.remindAfter, expireAfter: stream.expireAfter } : defaultReferralClocks;

/** [L] Local setting: no referral waits longer than this for one answer, in working days. */
export const longestClock = 60;

export type ClocksRefusal = "both-or-neither" | "reminder-too-late";

/** Why a stream cannot have such clocks; `undefined` where it can. None at all are the place's own. */
export function refusedClocks({ remindAfter, expireAfter }: StreamClocks): ClocksRefusal | undefined {
  if (remindAfter === null && expireAfter === null) return undefined;
  if (remindAfter === null || expireAfter === null) return "both-or-neither";
  return remindAfter >= expireAfter ? "reminder-too-late" : undefined;
}

/** When whose turn it became. */
export interface ReferralTimes {
  status: ReferralStatus;
  sentOn?: CalendarDay;
  /** The day the provider asked for more, or offered other days: the adviser's turn. */
  askedOn?: CalendarDay;
  /** The day the adviser answered: the provider's turn again. */
  answeredOn?: CalendarDay;
  /** The day until which the provider keeps a place on its waiting list. */
  waitingUntilOn?: CalendarDay;
}

function turnBeganOn({ status, sentOn, askedOn, answeredOn }: ReferralTimes): CalendarDay | undefined {
  if (status === "sent") return answeredOn ?? sentOn;
  if (status === "asked_for_more" || status === "dates_offered") return askedOn ?? sentOn;
  return undefined;
}

/** The day whose turn it is gets a reminder; on a waiting list the last day of it. `undefined` where no clock runs. */
export function remindOn(referral: ReferralTimes, clocks: ReferralClocks = defaultReferralClocks): CalendarDay | undefined {
  if (referral.status === "waiting_list") return referral.waitingUntilOn;
  const began = turnBeganOn(referral);
  return began && addWorkingDays(began, clocks.remindAfter);
}

/** The last day for an answer, that whole day included. `undefined` where no clock runs: a draft, an answered or an ended referral. */
export function respondByOn(referral: ReferralTimes, clocks: ReferralClocks = defaultReferralClocks): CalendarDay | undefined {
  if (referral.status === "waiting_list") return referral.waitingUntilOn;
  const began = turnBeganOn(referral);
  return began && addWorkingDays(began, clocks.expireAfter);
}

export type ReferralClockState = "waiting" | "remind" | "expired";

/** How a referral's clock stands: to be reminded from the reminder day on, expired the day after the last day for an answer. */
export function referralClock(referral: ReferralTimes, today: CalendarDay, clocks: ReferralClocks = defaultReferralClocks): ReferralClockState | undefined {
  const reminder = remindOn(referral, clocks);
  const last = respondByOn(referral, clocks);
  if (reminder === undefined || last === undefined) return undefined;
  if (today > last) return "expired";
  return today >= reminder ? "remind" : "waiting";
}
