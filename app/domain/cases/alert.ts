import { addDays, type CalendarDay } from "#app/domain/calendar/calendar-day";

/** What must be known before anybody meets, rings or writes. The words say what to do, never what somebody has or did. */
export const alertKinds = ["meeting", "contact", "access", "safeguarding", "other"] as const;
export type AlertKind = (typeof alertKinds)[number];

/** Days after which somebody looks at an alert again [L] Local setting. */
export const reviewAfterDays = 90;

/** Characters of an alert: one line that is read in passing [L] Local setting. */
export const longestAlert = 160;

/** The day by which an alert that somebody has just looked at is looked at again. */
export const reviewOn = (lookedAtOn: CalendarDay): CalendarDay => addDays(lookedAtOn, reviewAfterDays);

/** Since when nobody has looked at an alert, where that is too long; `undefined` while it is fresh. */
export const notLookedAtSince = (toReviewOn: CalendarDay, today: CalendarDay): CalendarDay | undefined => (today > toReviewOn ? addDays(toReviewOn, -reviewAfterDays) : undefined);
