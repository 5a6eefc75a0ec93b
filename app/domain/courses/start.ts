import { addMonths, type CalendarDay } from "#app/domain/calendar/calendar-day";

/** A start of a course, as its places are given. */
export interface CourseStart {
  startsOn: CalendarDay;
  endsOn: CalendarDay | null;
  /** The last day somebody can still be given a place; the first day of the course where nothing is said. */
  closesOn: CalendarDay | null;
  /** Absent: as many as come. */
  places: number | null;
  /** Held: taken, or kept for whoever they were offered to. */
  taken: number;
  cancelledAt: Date | null;
}

/** The last day somebody can still be given a place. */
export const lastDayToJoin = ({ closesOn, startsOn }: Pick<CourseStart, "closesOn" | "startsOn">): CalendarDay => closesOn ?? startsOn;

/** Whether anybody can still be given a place on a day, or wait for one. */
export const isOpenToJoin = (start: Pick<CourseStart, "closesOn" | "startsOn" | "cancelledAt">, today: CalendarDay): boolean => start.cancelledAt === null && today <= lastDayToJoin(start);

/** Places nobody holds; `undefined` where there are as many as come. */
export const placesLeft = ({ places, taken }: Pick<CourseStart, "places" | "taken">): number | undefined => (places === null ? undefined : Math.max(0, places - taken));

/** What a provider says of a start. */
export interface StartWish {
  startsOn: CalendarDay;
  endsOn?: CalendarDay | undefined;
  closesOn?: CalendarDay | undefined;
  places?: number | undefined;
  note: string;
}

export type StartRefusal = "in-the-past" | "too-far-off" | "ends-before-it-starts" | "closes-after-it-ends" | "same-day" | "fewer-than-held";

/** [L] Local setting: how far ahead a start can be announced, in months. */
export const furthestStartMonths = 24;

interface StartFacts {
  today: CalendarDay;
  /** How many places are held. */
  held: number;
  /** The days of the service's other starts: a day stands once. */
  otherDays: readonly CalendarDay[];
  /** What it was, where it is changed: a course that has begun may keep its day. */
  before?: CalendarDay;
}

/** Why a start cannot be as it is wished; `undefined` where it can. There are never fewer places than people who hold one. */
export function refusedStart({ startsOn, endsOn, closesOn, places }: StartWish, { today, held, otherDays, before }: StartFacts): StartRefusal | undefined {
  if (startsOn < today && startsOn !== before) return "in-the-past";
  if (startsOn > addMonths(today, furthestStartMonths)) return "too-far-off";
  if (otherDays.includes(startsOn)) return "same-day";
  if (endsOn !== undefined && endsOn < startsOn) return "ends-before-it-starts";
  if (closesOn !== undefined && closesOn > (endsOn ?? startsOn)) return "closes-after-it-ends";
  return places !== undefined && places < held ? "fewer-than-held" : undefined;
}
