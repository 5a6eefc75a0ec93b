import { z } from "zod";

import { academicAgeOn, ageOn, wholeMonthsBetween } from "#app/domain/calendar/age";
import { addDays, addMonths, calendarDayOf, parseCalendarDay, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { barrierCodes } from "#app/domain/cases/barrier";
import { safeContactSchema } from "#app/domain/people/safe-contact";
import { activities, areaGrounds, benefits, circumstances, reaches, riskSigns, wants, type Activity } from "./application";
import { areaAnswers } from "./eligibility";
import { referrerAgreements, referrerKinds } from "./referrer";
import { stepIds } from "./steps";

/** Needs that cannot wait: information at once, and a person the same working day. No detail is collected. */
export const urgentNeeds = ["nowhere_to_sleep", "no_money_for_food", "not_safe_at_home", "thoughts_of_harm", "none"] as const;
export type UrgentNeed = (typeof urgentNeeds)[number];

/** What would help somebody take part. Never what condition they have. */
export const accessNeeds = ["interpreter", "sign_language", "hearing_loop", "large_print", "help_reading_writing", "step_free", "quiet_place", "someone_with_me", "more_time", "from_home"] as const;
export type AccessNeed = (typeof accessNeeds)[number];

const calendarDay = z.custom<CalendarDay>((value) => typeof value === "string" && parseCalendarDay(value) !== undefined);
const words = (longest: number) => z.string().max(longest);

/** Reads stored answers. Everything is optional while the application is a draft; what it does not know it drops. */
export const applicationAnswers = z.object({
  /** Who asks, where it is for somebody else. It goes to a place of its own when it is sent: app/domain/applications/referrer-given.ts. */
  referrerKind: z.enum(referrerKinds),
  referrerName: words(100),
  organisation: words(100),
  relationship: words(300),
  referrerEmail: words(254),
  referrerPhone: words(50),
  agreement: z.enum(referrerAgreements),
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
  benefits: z.array(z.enum(benefits)),
  /** Kept on the person, not with the application: see `receiveApplication`. */
  niNumber: words(9),
  helpNeeded: words(2000),
  accessNeeds: z.array(z.enum(accessNeeds)),
  /** The code of one we have, or the words they gave for another. */
  language: words(60),
  email: words(254),
  phone: words(50),
  safeToReach: z.enum(reaches),
  safeContact: safeContactSchema,
  hubId: words(100),
  /** Pages somebody has been through: a page that may be left empty is answered once it was visited. */
  visited: z.array(z.enum(stepIds)),
  /** The version of the words each question was asked in, by the question's id. Applications from before 27 November 2026 have none. */
  asked: z.record(z.string().max(40), z.int()),
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
