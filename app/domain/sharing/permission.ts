import { londonDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ShareableField } from "#app/domain/referrals/referral";

/** How a permission stands on a day: worked out, never stored. `to_come` where it begins later. */
export const permissionStates = ["to_come", "open", "ended", "withdrawn"] as const;
export type PermissionState = (typeof permissionStates)[number];

export interface PermissionFacts {
  fromOn: CalendarDay;
  /** The last day it holds; until it is withdrawn where absent. */
  untilOn: CalendarDay | null;
  withdrawnAt: Date | null;
  /** Of the referral it was given for: the last day its provider sees it, once it has ended. */
  providerUntilOn?: CalendarDay | null | undefined;
}

/** The last day a permission holds: its own, or with the referral it was given for, whichever is sooner. */
export function lastDayOf({ untilOn, providerUntilOn }: Pick<PermissionFacts, "untilOn" | "providerUntilOn">): CalendarDay | undefined {
  const days = [untilOn, providerUntilOn].filter((on) => on !== null && on !== undefined);
  return days.sort()[0];
}

export function permissionState(permission: PermissionFacts, today: CalendarDay): PermissionState {
  if (permission.withdrawnAt) return "withdrawn";
  const last = lastDayOf(permission);
  if (last !== undefined && last < today) return "ended";
  return permission.fromOn > today ? "to_come" : "open";
}

/** Whether there is still something to take back. */
export const canWithdraw = (state: PermissionState): boolean => state === "open" || state === "to_come";

/** At most this far ahead [L], so that nothing is agreed once and for ever. */
export const longestPermissionMonths = 24;

export type PermissionRefusal = "nothing-to-share" | "only-jobcentre-without-data" | "ends-in-the-past" | "too-far-off" | "agreed-in-the-future";

export interface PermissionToGive {
  recipientKind: "council" | "jobcentre" | "provider" | "combined_authority";
  /** A hand-over to the Jobcentre is with data or without [P]; with anybody else there is nothing to allow without. */
  withData: boolean;
  fields: readonly ShareableField[];
  fromOn: CalendarDay;
  untilOn: CalendarDay | undefined;
}

/** Why a permission cannot be given so; `undefined` where it can. */
export function whyNotGiven({ recipientKind, withData, fields, fromOn, untilOn }: PermissionToGive, today: CalendarDay, latest: CalendarDay): PermissionRefusal | undefined {
  if (!withData && recipientKind !== "jobcentre") return "only-jobcentre-without-data";
  if (withData && fields.length === 0) return "nothing-to-share";
  if (fromOn > today) return "agreed-in-the-future";
  return whyNotUntil(untilOn, today, latest);
}

/** Why a permission cannot end on a day. Ending it today is possible: it then holds until midnight. */
export function whyNotUntil(untilOn: CalendarDay | undefined, today: CalendarDay, latest: CalendarDay): "ends-in-the-past" | "too-far-off" | undefined {
  if (untilOn === undefined) return undefined;
  if (untilOn < today) return "ends-in-the-past";
  return untilOn > latest ? "too-far-off" : undefined;
}

/**
 * Whether what was agreed on a day still carries a referral to an organisation: not where the resident took back something given to
 * it later than that day. Agreed on the day of the withdrawal counts, because it can only be asked again after it.
 */
export const isFreshAgreement = (agreedOn: CalendarDay, withdrawals: readonly Date[]): boolean => withdrawals.every((at) => agreedOn >= londonDayOf(at));
