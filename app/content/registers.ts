import { mostSessionsAtOnce, sessionMonthsAhead, sessionMonthsBack, type DatesRefusal, type SessionRepeat } from "#app/domain/registers/session-dates";
import type { MarkRefusal, RegisterMark } from "#app/domain/registers/register";
import type { GoalResult } from "#app/domain/referrals/goals";
import type { ReportRefusal } from "#app/domain/reports/end-report";

/** What a provider ticks on its register. */
export const registerMarkWords: Record<RegisterMark, string> = { attended: "Came", late: "Came late", did_not_attend: "Did not come", cancelled_by_service: "We called it off", cancelled_by_resident: "They called it off" };

/** The same in the story of a case, read from outside. */
export const registerMarkStory: Record<RegisterMark, string> = {
  attended: "Came to a session", late: "Came late to a session", did_not_attend: "Did not come to a session", cancelled_by_service: "The provider called a session off", cancelled_by_resident: "The resident called a session off",
};

export const markRefusalWords: Record<MarkRefusal, string> = {
  "not-yet": "The session is still to come. Fill in the register on the day",
  "session-cancelled": "The session was called off",
  "not-on-register": "They are no longer on this register",
  "before-it-was-sent": "They were referred after this session",
};

export const sessionRepeatWords: Record<SessionRepeat, string> = { once: "Once", weekly: "Every week", fortnightly: "Every 2 weeks", weekdays: "Every day from Monday to Friday" };

export const datesRefusalWords: Record<DatesRefusal, { field: string; message: string }> = {
  "too-far-ahead": { field: "until-day", message: `The last day must be within the next ${sessionMonthsAhead} months` },
  "too-long-ago": { field: "from-day", message: `The first day must be within the last ${sessionMonthsBack} months` },
  "ends-before-it-begins": { field: "until-day", message: "The last day must be the same as or after the first day" },
  "too-many": { field: "until-day", message: `Choose an earlier last day: ${mostSessionsAtOnce} sessions can be made at once` },
  none: { field: "until-day", message: "There is no such day between the first and the last day" },
};

export const goalResultWords: Record<GoalResult, string> = { achieved: "Achieved", partly: "Partly", not_achieved: "Not achieved" };

export const goalResultColours: Record<GoalResult, string> = { achieved: "govuk-tag--green", partly: "govuk-tag--yellow", not_achieved: "govuk-tag--grey" };

export const reportRefusalWords: Record<ReportRefusal, string> = {
  "not-ended": "Say first that they completed it or left",
  "goals-differ": "The goals have changed since you opened this page. They are shown below as they are now",
  "nothing-said": "Enter what they did with you",
};
