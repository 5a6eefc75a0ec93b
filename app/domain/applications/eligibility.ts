import { ageOn } from "#app/domain/calendar/age";
import { addDays, addMonths, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { AreaGround } from "./application";

/** Whether the area's service is for somebody. `unknown` goes on to an adviser: only `outside` is shown another council first. */
export const areaAnswers = ["eligible", "outside", "unknown"] as const;
export type AreaAnswer = (typeof areaAnswers)[number];

export interface AreaFacts {
  /** Which of our councils the postcode is in; `undefined` where it is in none of them. */
  councilOfPostcode?: string | undefined;
  /** Whether the postcode is in our list at all: new buildings are not, and some people have no postcode. */
  postcodeKnown: boolean;
  ground?: AreaGround | undefined;
}

/**
 * Lives in the area, or was placed outside it by one of our councils, or is one of their care leavers
 * [P: a London borough's published rule, which its own form then breaks]. `unsure` is somebody who thinks our answer is wrong.
 */
export function areaAnswer({ councilOfPostcode, postcodeKnown, ground }: AreaFacts): AreaAnswer {
  if (councilOfPostcode !== undefined || ground === "placed_by_council" || ground === "care_leaver") return "eligible";
  if (ground === "unsure" || !postcodeKnown) return "unknown";
  return "outside";
}

/** The youngest age at which somebody may apply [L]. */
export const youngestAge = 16;

/** Whether somebody is old enough on the day they apply: from their 16th birthday on. */
export function oldEnough(born: CalendarDay, today: CalendarDay): boolean {
  return ageOn(born, today) >= youngestAge;
}

/** The day somebody younger may apply from: their 16th birthday, or 1 March for those born on 29 February. */
export function mayApplyFrom(born: CalendarDay): CalendarDay {
  const birthday = addMonths(born, youngestAge * 12);
  return oldEnough(born, birthday) ? birthday : addDays(birthday, 1);
}

/** Where somebody under 16 can go, nearest first, and the number to ring where there is one for all: nobody leaves without a place to go. */
export const placesForUnder16: readonly { key: "school" | "careers" | "council" | "childline"; phone?: string }[] = [{ key: "school" }, { key: "careers", phone: "0800 100 900" }, { key: "council" }, { key: "childline", phone: "0800 1111" }];
