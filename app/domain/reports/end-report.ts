import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { addWorkingDays } from "#app/domain/calendar/working-days";
import type { GoalResult } from "#app/domain/referrals/goals";
import type { ReferralStatus } from "#app/domain/referrals/referral";

/** [L] Local setting: working days a provider has for the report, from the day it said that somebody completed or left. */
export const reportWithinWorkingDays = 10;

/** What is reported on: somebody who took part, to the end or not. */
export const reportedStatuses: readonly ReferralStatus[] = ["completed", "left_early"];

/** The last day for the report of a referral whose end was told on a day. */
export const reportDueOn = (toldOn: CalendarDay): CalendarDay => addWorkingDays(toldOn, reportWithinWorkingDays);

/** What became of one goal, as the form has it. */
export interface GoalReported {
  goalId: string;
  result: GoalResult;
  about: string;
}

export type ReportRefusal = "not-ended" | "goals-differ" | "nothing-said";

/** Why a report cannot be kept; `undefined` where it can. Every goal is answered once, and where there are none, words stand in their place. */
export function refusedReport(status: ReferralStatus, goalIds: readonly string[], reported: readonly GoalReported[], words: string): ReportRefusal | undefined {
  if (!reportedStatuses.includes(status)) return "not-ended";
  const answered = reported.map(({ goalId }) => goalId);
  if (answered.length !== goalIds.length || new Set(answered).size !== answered.length || !goalIds.every((id) => answered.includes(id))) return "goals-differ";
  return goalIds.length === 0 && words === "" ? "nothing-said" : undefined;
}
