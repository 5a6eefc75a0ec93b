import type { CalendarDay } from "#app/domain/calendar/calendar-day";
import { sayTime } from "#app/domain/calendar/say-time";
import { sayDay } from "#app/domain/calendar/words";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { languages, type Language } from "#app/domain/people/language";
import type { TimeOfDay } from "#app/domain/people/safe-contact";

/** The forms a counted thing takes: English needs `one` and `other`, Welsh and Arabic up to six. `other` is there for all. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export interface Say {
  /** `28 March 2026`. */
  day: (on: CalendarDay) => string;
  /** `Wednesday 28 March 2026`. */
  weekday: (on: CalendarDay) => string;
  /** `March 2026`. */
  month: (month: { year: number; month: number }) => string;
  /** The time in England: `3:45pm`. */
  time: (at: Date) => string;
  /** A time of day: `9:30am`. */
  clock: (time: TimeOfDay) => string;
  dayOf: (at: Date) => string;
  /** `a, b and c`. */
  list: (parts: readonly string[]) => string;
  /** `a, b or c`. */
  anyOf: (parts: readonly string[]) => string;
  number: (count: number) => string;
  /** The form for a count, with `#` standing for the number: `{ one: "# step", other: "# steps" }`. */
  plural: (count: number, forms: PluralForms) => string;
}

function sayIn(language: Language): Say {
  const { locale } = languages[language];
  const dates = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
  const [days, weekdays, months] = [dates({ day: "numeric", month: "long", year: "numeric" }), dates({ weekday: "long", day: "numeric", month: "long", year: "numeric" }), dates({ month: "long", year: "numeric" })];
  const times = new Intl.DateTimeFormat(locale, { timeZone: "Europe/London", hour: "numeric", minute: "2-digit", hour12: true });
  const [numbers, rules] = [new Intl.NumberFormat(locale), new Intl.PluralRules(locale)];
  const [all, any] = [new Intl.ListFormat(locale, { type: "conjunction" }), new Intl.ListFormat(locale, { type: "disjunction" })];
  const time = language === "en" ? sayTime : (at: Date) => times.format(at);
  const noon = (on: CalendarDay) => new Date(`${on}T12:00:00Z`);
  // English as GOV.UK writes it, which is not quite as the standard library does.
  const day = language === "en" ? sayDay : (on: CalendarDay) => days.format(noon(on));
  return {
    day,
    weekday: (on) => weekdays.format(noon(on)).replace(",", language === "en" ? "" : ","),
    month: ({ year, month }) => months.format(new Date(Date.UTC(year, month - 1, 15))),
    time,
    // Any winter day: then the time in England is that of UTC.
    clock: (of) => time(new Date(`2026-01-15T${of}:00Z`)),
    dayOf: (at) => day(londonDayOf(at)),
    list: (parts) => all.format(parts),
    anyOf: (parts) => any.format(parts),
    number: (count) => numbers.format(count),
    plural: (count, forms) => (forms[rules.select(count)] ?? forms.other).replaceAll("#", numbers.format(count)),
  };
}

/** How days, times, lists and counts are said in each language. */
export const say: Readonly<Record<Language, Say>> = { en: sayIn("en"), cy: sayIn("cy"), ar: sayIn("ar") };
