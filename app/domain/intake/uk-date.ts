import { calendarDayOf, partsOf, type CalendarDay } from "#app/domain/calendar/calendar-day";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const monthNamed = (name: string) => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const isMonthName = (name: string) => /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/i.test(name);

/** A year of two figures is the newest that is not to come: somebody is born in the past. */
function yearOf(figures: string, today: CalendarDay): number {
  const year = Number(figures);
  if (figures.length !== 2) return year;
  const century = Math.floor(partsOf(today).year / 100) * 100;
  return century + year > partsOf(today).year ? century - 100 + year : century + year;
}

/**
 * A day in the past as people here write it: 3/4/2009, 03-04-09, 3.4.2009, 3 April 2009, 3rd Apr 09, April 3, 2009, 2009-04-03, with or
 * without a time of day behind it. The day always stands before the month: 04/25/2009 is no date here, and is asked about instead of
 * guessed. Nor is a bare number, which a spreadsheet may have made of one.
 */
export function parseUkDate(typed: string, today: CalendarDay): CalendarDay | undefined {
  if (typed.length > 60) return undefined;
  const text = typed
    .normalize("NFKC").trim()
    .replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[ap]m)?Z?$/i, "")
    .replace(/^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?[,. ]+/i, "");
  const [one = "", two = "", three = "", ...more] = text.split(/[\s/.,\p{Pd}]+/u).filter(Boolean);
  if (more.length > 0 || !three) return undefined;
  const day = (part: string) => Number(/^(\d{1,2})(st|nd|rd|th)?$/i.exec(part)?.[1] ?? Number.NaN);
  const month = (part: string) => (isMonthName(part) ? monthNamed(part) : /^\d{1,2}$/.test(part) ? Number(part) : Number.NaN);
  if (/^\d{4}$/.test(one)) return calendarDayOf(Number(one), month(two), day(three));
  if (!/^(\d{2}|\d{4})$/.test(three)) return undefined;
  const year = yearOf(three, today);
  return isMonthName(one) ? calendarDayOf(year, monthNamed(one), day(two)) : calendarDayOf(year, month(two), day(one));
}
