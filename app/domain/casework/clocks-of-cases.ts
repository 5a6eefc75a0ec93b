import { defaultClocks, firstMeetingDueOn, planDueOn } from "#app/domain/applications/clocks";
import { addDays, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { addWorkingDays } from "#app/domain/calendar/working-days";
import { answerWithin } from "#app/domain/correspondence/conversation";

/** What a manager watches: each thing a case can be late with, counted by itself. One case may be late with several. */
export const caseClocks = ["triage", "first_meeting", "plan", "provider", "message", "appointment"] as const;
export type CaseClock = (typeof caseClocks)[number];

/** The last day on which something may have begun that is late by now: what is due so many working days later was due before today. */
export function latestBeginningThatIsLate(today: CalendarDay, workingDays: number): CalendarDay {
  let on = today;
  while (addWorkingDays(on, workingDays) >= today) on = addDays(on, -1);
  return on;
}

/** The last day something may have begun, or been due, to be late today: what a list is found by. */
export function lateUntil(today: CalendarDay): Record<CaseClock, CalendarDay> {
  const yesterday = addDays(today, -1);
  return {
    triage: yesterday, provider: yesterday, appointment: yesterday,
    first_meeting: latestBeginningThatIsLate(today, defaultClocks.firstMeeting),
    plan: latestBeginningThatIsLate(today, defaultClocks.assessmentAndPlan),
    message: latestBeginningThatIsLate(today, answerWithin),
  };
}

/** When it was due, from the day `lateUntil` compares. */
export const dueOf: Record<CaseClock, (from: CalendarDay) => CalendarDay> = {
  triage: (dueOn) => dueOn, provider: (dueOn) => dueOn, appointment: (on) => on,
  first_meeting: (openedOn) => firstMeetingDueOn(openedOn), plan: (startedOn) => planDueOn(startedOn), message: (writtenOn) => addWorkingDays(writtenOn, answerWithin),
};
