import { addDays, type CalendarDay } from "#app/domain/calendar/calendar-day";
import { canonicalJson } from "#app/domain/canonical-json";

/** Months a record is kept after the last contact where nothing else is said [L]. */
export const usualMonths = 84;
/** What a rule may say, in months; the database holds to the same. */
export const [leastMonths, mostMonths] = [12, 300] as const;
/** Days between the notice and the day the record is made anonymous [L]. */
export const noticeDays = 28;

/** Records of one dry run: more than a list can be read of. The rest comes when these are done. */
export const mostDue = 200;

export interface RetentionRule {
  /** The stream's code, or the place's own. */
  rule: string;
  months: number;
}

/** The rule that holds: the one that keeps the record longest. */
export function longestOf(own: number, streams: readonly { code: string; months: number }[]): RetentionRule {
  return streams.reduce<RetentionRule>((longest, { code, months }) => (months > longest.months ? { rule: code, months } : longest), { rule: placesOwn, months: own });
}
export const placesOwn = "place";

/** The day a record may be made anonymous at the earliest, told of on a day: never before its time, and never within the days of notice. */
export function anonymiseOn(dueOn: CalendarDay, noticedOn: CalendarDay): CalendarDay {
  const noticed = addDays(noticedOn, noticeDays);
  return noticed > dueOn ? noticed : dueOn;
}

export interface Certificate extends RetentionRule {
  residentId: string;
  lastContactOn: CalendarDay;
  anonymisedAt: Date;
  /** How many rows of each table lost words, or went. */
  rowsByTable: Readonly<Record<string, number>>;
}

/** One text for one certificate: its hash shows later that nobody has changed it. */
export const certificateText = ({ anonymisedAt, ...certificate }: Certificate): string => canonicalJson({ ...certificate, anonymisedAt: anonymisedAt.toISOString() });
