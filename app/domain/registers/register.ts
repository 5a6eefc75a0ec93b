import { attendances } from "#app/domain/appointments/appointment";
import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ReferralStatus } from "#app/domain/referrals/referral";

/** What a provider's register says of somebody at a session: two who call off are never counted together, nor with somebody who stayed away. */
export const registerMarks = [...attendances, "cancelled_by_service", "cancelled_by_resident"] as const;
export type RegisterMark = (typeof registerMarks)[number];

/** Whether they were there: somebody accepted who was there has started, once their provider says so. */
export const wasThere = (mark: RegisterMark): boolean => mark === "attended" || mark === "late";

/** What was written before, and by whom: a correction stands beside it. */
export interface EarlierMark {
  mark: RegisterMark;
  words: string;
  at: string;
  by: string;
}

/** Whoever is expected at a provider's sessions: taken on, or already there. */
export const onRegister: readonly ReferralStatus[] = ["accepted", "started"];

export type MarkRefusal = "not-yet" | "session-cancelled" | "not-on-register" | "before-it-was-sent";

/**
 * Why somebody cannot be marked at a session; `undefined` where they can. Nobody is marked before the day, nor at a session of before
 * they were referred. Once it has ended, only sessions up to that day are written up or put right.
 */
export function refusedMark(
  session: { heldOn: CalendarDay; cancelled: boolean },
  referral: { status: ReferralStatus; sentOn?: CalendarDay | undefined; endedOn?: CalendarDay | undefined; marked: boolean },
  today: CalendarDay,
): MarkRefusal | undefined {
  if (session.cancelled) return "session-cancelled";
  if (session.heldOn > today) return "not-yet";
  if (referral.sentOn && session.heldOn < referral.sentOn) return "before-it-was-sent";
  if (onRegister.includes(referral.status) || referral.marked) return undefined;
  const tookPart = (referral.status === "completed" || referral.status === "left_early") && referral.endedOn !== undefined && session.heldOn <= referral.endedOn;
  return tookPart ? undefined : "not-on-register";
}
