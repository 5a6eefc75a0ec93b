import { isDutyAge } from "#app/domain/applications/triage-facts";
import { academicAgeOn, ageOn } from "#app/domain/calendar/age";
import { addDays, addMonths, day, partsOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { FoundActivity } from "./current-activity";

export interface Youth {
  age: number;
  academicAge: number;
  /** The council must know what they do. */
  duty: boolean;
  /** Youth Pathways may be offered to them. */
  offer: boolean;
}

/** How young somebody is on a day, in the three ways that matter. Nobody has told us yet of a plan for special needs: the record has no place for one. */
export function youthOn(dateOfBirth: CalendarDay, on: CalendarDay): Youth {
  const [age, academicAge] = [ageOn(dateOfBirth, on), academicAgeOn(dateOfBirth, on)];
  return { age, academicAge, duty: isDutyAge({ age, academicAge }), offer: age >= 16 && age <= 24 };
}

/** Whose activity is kept: of duty age, or in Youth Pathways. */
export const isTracked = ({ duty, offer }: Youth, inYouthPathways: boolean): boolean => duty || (offer && inYouthPathways);

interface Days {
  from: CalendarDay;
  until: CalendarDay;
}

/** The days of birth of those of an academic age on a day, both ends included; with `to`, of every academic age from one to the other. */
export function bornForAcademicAge(academicAge: number, on: CalendarDay, to = academicAge): Days {
  const { year } = partsOf(on);
  const lastAugust31 = on.slice(5) >= "08-31" ? year : year - 1;
  return { from: day(`${lastAugust31 - to - 1}-09-01`), until: day(`${lastAugust31 - academicAge}-08-31`) };
}

export const bornForDuty = (on: CalendarDay): Days => bornForAcademicAge(16, on, 17);

/** Of those who are 16 to 24 on a day. */
export const bornForOffer = (on: CalendarDay): Days => ({ from: addDays(addMonths(on, -25 * 12), 1), until: addMonths(on, -16 * 12) });

/** [L] Local setting: days after which somebody is asked again where nothing could be found out. */
const askAgainAfter = 28;

export interface YoungPerson {
  dateOfBirth: CalendarDay;
  inYouthPathways: boolean;
  /** The newest activity; absent where nobody ever found out. */
  activity?: Pick<FoundActivity, "group" | "confirmedOn" | "lapsesOn"> | undefined;
}

/** By when somebody has to be asked what they do: while the last answer still holds. `since` is the day their support began. `undefined` where nobody has to ask. */
export function confirmDueOn({ dateOfBirth, inYouthPathways, activity }: YoungPerson, since: CalendarDay, today: CalendarDay): CalendarDay | undefined {
  if (!isTracked(youthOn(dateOfBirth, today), inYouthPathways)) return undefined;
  if (activity?.lapsesOn) return addDays(activity.lapsesOn, -1);
  return addDays(activity?.confirmedOn ?? since, askAgainAfter);
}
