import { z } from "zod";

import { academicAgeOn, ageOn, wholeMonthsBetween } from "#app/domain/calendar/age";
import { addDays, addMonths, calendarDayOf, parseCalendarDay, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { barrierCodes } from "#app/domain/cases/barrier";
import { safeContactSchema } from "#app/domain/people/safe-contact";
import { activities, areaGrounds, circumstances, riskSigns, wants, type Activity } from "./application";
import { areaAnswers } from "./eligibility";
import { stepIds } from "./steps";

/** Needs that cannot wait: information at once, and a person the same working day. No detail is collected. */
export const urgentNeeds = ["nowhere_to_sleep", "no_money_for_food", "not_safe_at_home", "thoughts_of_harm", "none"] as const;
export type UrgentNeed = (typeof urgentNeeds)[number];

/** What would help somebody take part. Never what condition they have. */
export const accessNeeds = ["interpreter", "sign_language", "large_print", "help_reading_writing", "step_free", "quiet_place", "someone_with_me", "more_time"] as const;
export type AccessNeed = (typeof accessNeeds)[number];

const calendarDay = z.custom<CalendarDay>((value) => typeof value === "string" && parseCalendarDay(value) !== undefined);
const words = (longest: number) => z.string().max(longest);

/** Reads stored answers. Everything is optional while the application is a draft; what it does not know it drops. */
export const applicationAnswers = z.object({
  postcode: words(10),
  noFixedAddress: z.boolean(),
  areaGround: z.enum(areaGrounds),
  /** What the postcode and the ground led to when they were given, and which of our councils it is. */
  area: z.enum(areaAnswers),
  council: words(100),
  firstName: words(100),
  lastName: words(100),
  dateOfBirth: calendarDay,
  urgentNeeds: z.array(z.enum(urgentNeeds)),
  activity: z.enum(activities),
  lastWorked: z.union([z.object({ kind: z.literal("date"), year: z.int(), month: z.int().min(1).max(12) }), z.literal("never"), z.literal("not_sure")]),
  riskSigns: z.array(z.enum(riskSigns)),
  wants: z.array(z.enum(wants)),
  barriers: z.array(z.enum(barrierCodes)),
  circumstances: z.array(z.enum(circumstances)),
  helpNeeded: words(2000),
  accessNeeds: z.array(z.enum(accessNeeds)),
  language: words(60),
  email: words(254),
  phone: words(50),
  safeContact: safeContactSchema,
  hubId: words(100),
  /** Pages somebody has been through: a page that may be left empty is answered once it was visited. */
  visited: z.array(z.enum(stepIds)),
}).partial();

/** Every answer the public form gathers. */
export type ApplicationAnswers = z.infer<typeof applicationAnswers>;

const inWork: readonly Activity[] = ["employed", "low_paid_or_insecure", "at_risk_of_redundancy", "self_employed"];

export const isInWork = ({ activity }: ApplicationAnswers): boolean => activity !== undefined && inWork.includes(activity);
export const isInLearning = ({ activity }: ApplicationAnswers): boolean => activity === "learning";

/** Neither in work nor in learning, as far as they said. `other` may be: they are asked when they last worked. */
export function isOutOfWork(answers: ApplicationAnswers): boolean {
  return answers.activity !== undefined && !isInWork(answers) && !isInLearning(answers);
}

/** Age in whole years on a day; `undefined` where the date of birth is not given. */
export const ageFrom = ({ dateOfBirth }: ApplicationAnswers, today: CalendarDay): number | undefined => dateOfBirth && ageOn(dateOfBirth, today);
export const academicAgeFrom = ({ dateOfBirth }: ApplicationAnswers, today: CalendarDay): number | undefined => dateOfBirth && academicAgeOn(dateOfBirth, today);

/** The last day of the month they last worked in: the latest it can have been, so that time out of work is never overstated. */
export function dateLastWorked({ lastWorked }: ApplicationAnswers): CalendarDay | undefined {
  if (typeof lastWorked !== "object") return undefined;
  const first = calendarDayOf(lastWorked.year, lastWorked.month, 1);
  return first && addDays(addMonths(first, 1), -1);
}

/**
 * Whole months since they last worked; every funder's band is derived from it. `undefined` where they are in work or in learning,
 * have never worked, or are not sure.
 */
export function monthsOutOfWork(answers: ApplicationAnswers, today: CalendarDay): number | undefined {
  const last = dateLastWorked(answers);
  return last && isOutOfWork(answers) ? wholeMonthsBetween(last, today) : undefined;
}
