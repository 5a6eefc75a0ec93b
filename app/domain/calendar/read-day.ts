import { calendarDayOf, partsOf, type CalendarDay } from "./calendar-day";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const inNumbers = /^(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(\d{4}|\d{2})$/;
const runTogether = /^(\d{2})(\d{2})(\d{4}|\d{2})$/;
const inWords = /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]*(?:of\s+)?([a-z]{3,9})[\s.,/-]*(\d{4}|\d{2})$/;
const monthFirst = /^([a-z]{3,9})[\s.]*(\d{1,2})(?:st|nd|rd|th)?[\s,.]+(\d{4}|\d{2})$/;
const yearFirst = /^(\d{4})[\s./-](\d{1,2})[\s./-](\d{1,2})$/;

/** `jul`, `july`, `sept`: any beginning of a month's name of three letters or more. */
function monthNamed(word: string): number {
  const names = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
  const at = months.indexOf(word.slice(0, 3));
  return at >= 0 && (names[at]!.startsWith(word) || word === "sept") ? at + 1 : 0;
}

/** Of two digits, the newest year that is not to come. */
function yearOf(written: string, today: CalendarDay): number {
  if (written.length === 4) return Number(written);
  const { year } = partsOf(today);
  const thisCentury = Math.floor(year / 100) * 100 + Number(written);
  return thisCentury > year ? thisCentury - 100 : thisCentury;
}

/**
 * A day that is past, however it is usually written in the United Kingdom: `14/7/91`, `14.07.1991`, `14 July 1991`, `14th of Jul 91`, `July 14, 1991`,
 * `14071991`, `1991-07-14`. The day always comes before the month where both are numbers. `undefined` where it is no such day.
 */
export function readDay(typed: string, today: CalendarDay): CalendarDay | undefined {
  const text = typed.normalize("NFKC").trim().toLowerCase();
  if (text.length > 30) return undefined;
  const numbers = inNumbers.exec(text) ?? runTogether.exec(text);
  if (numbers) return calendarDayOf(yearOf(numbers[3]!, today), Number(numbers[2]), Number(numbers[1]));
  const words = inWords.exec(text);
  if (words) return calendarDayOf(yearOf(words[3]!, today), monthNamed(words[2]!), Number(words[1]));
  const turned = monthFirst.exec(text);
  if (turned) return calendarDayOf(yearOf(turned[3]!, today), monthNamed(turned[1]!), Number(turned[2]));
  const iso = yearFirst.exec(text);
  return iso ? calendarDayOf(Number(iso[1]), Number(iso[2]), Number(iso[3])) : undefined;
}
