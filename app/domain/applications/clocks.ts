import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { addWorkingDays, isWorkingDay } from "#app/domain/calendar/working-days";
import type { UrgencyLevel } from "./triage-rule";

/** Working days. Each place sets its own; shown as a local setting. */
export interface SupportClocks {
  acknowledgeAndTriage: number;
  firstMeeting: number;
  assessmentAndPlan: number;
  /** Until an adviser asks again where a resident has not answered. */
  residentAnswer: number;
}

/** [S] DWP provider guidance: acknowledge within 2, first meeting within 15, assessment and plan within 20 working days. [L] 5 for a resident’s answer. */
export const defaultClocks: SupportClocks = { acknowledgeAndTriage: 2, firstMeeting: 15, assessmentAndPlan: 20, residentAnswer: 5 };

/** The last day to triage what arrived on a day. Urgent: the same working day, or the next one where it came on a weekend or a bank holiday. */
export function triageDueOn(arrivedOn: CalendarDay, clocks: SupportClocks = defaultClocks, urgency: UrgencyLevel = "usual"): CalendarDay {
  if (urgency === "urgent") return isWorkingDay(arrivedOn) ? arrivedOn : addWorkingDays(arrivedOn, 1);
  return addWorkingDays(arrivedOn, clocks.acknowledgeAndTriage);
}

/** The last day for a first meeting, counted from the day the application arrived. */
export function firstMeetingDueOn(arrivedOn: CalendarDay, clocks: SupportClocks = defaultClocks): CalendarDay {
  return addWorkingDays(arrivedOn, clocks.firstMeeting);
}

/** The last day to have a plan the resident agrees to, counted from the day support started. */
export function planDueOn(supportStartedOn: CalendarDay, clocks: SupportClocks = defaultClocks): CalendarDay {
  return addWorkingDays(supportStartedOn, clocks.assessmentAndPlan);
}

/** The day to contact a resident again where they have not answered a question. */
export function askAgainOn(askedOn: CalendarDay, clocks: SupportClocks = defaultClocks): CalendarDay {
  return addWorkingDays(askedOn, clocks.residentAnswer);
}
