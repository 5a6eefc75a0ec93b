import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { clocksOf, remindOn, respondByOn } from "#app/domain/referrals/clocks";
import { referralLife } from "#app/domain/referrals/referral";
import type { Deps } from "#app/platform/deps.server";
import type { LockedReferral, ReferralChange } from "#db/queries/referrals/change-referral";

/** The adviser has answered: the provider's turn again, with a new clock as its stream sets it today. `undefined` where it was not the adviser's turn. */
export function turnToProvider({ now }: Pick<Deps, "now">, { referral, stream }: LockedReferral, happening: "answer" | "refuse_dates"): { change: ReferralChange; lastDay: CalendarDay } | undefined {
  const status = referralLife[referral.status][happening];
  if (!status) return undefined;
  const today = londonDayOf(now());
  const times = { status, answeredOn: today };
  const clocks = clocksOf(stream);
  const lastDay = respondByOn(times, clocks) ?? today;
  return { lastDay, change: { status, remindOn: remindOn(times, clocks) ?? null, respondByOn: lastDay, remindedAt: null, offeredDays: null } };
}
