import { day, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { ActivityGroup } from "./activity";

/** What a young person may be found to be doing: reference data with dates. A code never changes its meaning; one that is retired stays, for what was recorded under it. */
export interface ActivityCode {
  code: string;
  label: string;
  group: ActivityGroup;
  /** Days a confirmation lasts; `null` where it does not lapse. */
  currencyDays: number | null;
  source: string;
  validFrom: CalendarDay;
  validUntil: CalendarDay | null;
}

/** [L] Local setting: days until a confirmation is too old. Learning lasts a year, work half of one, looking for either three months. */
export const currencyDays = { learning: 365, work: 183, available: 92, notAvailable: 183, custody: 183 } as const;

// [S] Two research code lists agree on these. No specification of this year's was read: check before a live return.
const source = "[S] National tracking codes for young people, second-hand: check against this year’s specification";
const validFrom = day("2016-09-01");

type Lasts = keyof typeof currencyDays | "no time";
type Row = readonly [code: string, label: string, group: ActivityGroup, lasts: Lasts, validUntil?: CalendarDay];

const rows: readonly Row[] = [
  ["210", "School sixth form", "eet", "learning"],
  ["220", "Sixth-form college", "eet", "learning"],
  ["230", "Further education college", "eet", "learning"],
  ["240", "Higher education", "eet", "learning"],
  ["250", "Part-time education", "eet", "learning"],
  ["260", "Gap year", "eet", "learning"],
  ["270", "Other full-time education", "eet", "learning"],
  ["280", "Special post-16 education", "eet", "learning"],
  ["290", "Learning in custody", "eet", "custody"],
  ["310", "Apprenticeship", "eet", "learning"],
  ["320", "Full-time work with study for a qualification", "eet", "work"],
  ["330", "Full-time work without training", "eet", "work"],
  ["340", "Full-time work with other training", "eet", "work"],
  ["350", "Temporary work", "eet", "work"],
  ["360", "Part-time work", "eet", "work"],
  ["380", "Self-employed", "eet", "work"],
  ["381", "Self-employed with study for a qualification", "eet", "work"],
  ["410", "Work-based learning", "eet", "work"],
  ["430", "Other training", "eet", "work"],
  ["440", "Jobcentre training and support", "eet", "work"],
  ["450", "Traineeship", "eet", "work"],
  ["460", "Supported internship", "eet", "learning"],
  // [L] The lists give re-engagement a heading of its own and no group: somebody on their way back is counted as not there yet.
  ["530", "Re-engagement programme", "neet_available", "available"],
  ["540", "Working, not for pay", "neet_available", "available"],
  ["550", "Working, not for pay, with part-time study", "neet_available", "available"],
  ["610", "Not yet ready for work or learning", "neet_available", "available"],
  ["615", "Start date agreed, other", "neet_available", "available"],
  ["616", "Start date agreed, in learning or work that counts as taking part", "neet_available", "available"],
  ["619", "Looking for work or learning", "neet_available", "available"],
  ["620", "Looking after somebody", "neet_not_available", "notAvailable"],
  ["630", "Young parent", "neet_not_available", "notAvailable"],
  ["640", "Ill", "neet_not_available", "notAvailable"],
  ["650", "Pregnant", "neet_not_available", "notAvailable"],
  ["660", "Religious grounds", "neet_not_available", "notAvailable"],
  ["670", "Unlikely ever to be able to work", "neet_not_available", "notAvailable"],
  ["680", "Other reason", "neet_not_available", "notAvailable"],
  ["710", "In custody", "not_counted", "custody"],
  ["720", "Asylum", "not_counted", "notAvailable", day("2018-03-31")],
  ["810", "Not known", "not_known", "no time"],
  ["820", "Cannot be contacted", "not_known", "no time"],
  ["830", "Did not want to say", "not_known", "no time"],
];

export const activityCodes: readonly ActivityCode[] = rows.map(([code, label, group, lasts, validUntil = null]) => ({ code, label, group, currencyDays: lasts === "no time" ? null : currencyDays[lasts], source, validFrom, validUntil }));

/** Whether a code can be chosen on a day. */
export const isValidOn = ({ validFrom: from, validUntil }: Pick<ActivityCode, "validFrom" | "validUntil">, on: CalendarDay): boolean => from <= on && (validUntil === null || on <= validUntil);

/** What a code is called, where the place's own list cannot be asked; the code itself where it is none of these. */
export const labelOfActivity = (code: string): string => activityCodes.find((one) => one.code === code)?.label ?? code;
