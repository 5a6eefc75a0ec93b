import { z } from "zod";
import { parseTimeOfDay } from "#app/domain/people/time-of-day";
import { calendarDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { DatePart, DateParts } from "./parse-form";

// The kinds of field a form can have. Each reads the list of strings sent under its name: missing, repeated or extra
// ones are an answer like any other, never a crash. Messages follow the GOV.UK design system's templates.

const sent = z.array(z.string()).optional();

const tidy = (text: string) => text.replaceAll(/[^\S\n]+/g, " ").trim();

/** One line or several of text that must be there. `what` begins the sentence "… must be n characters or less"; `tooLong` is the whole sentence, in whichever language. */
export const text = ({ missing, what = "", max = 200, tooLong = `${what} must be ${max} characters or less` }: { missing: string; what?: string; max?: number; tooLong?: string }) =>
  sent.transform((values) => tidy(values?.[0] ?? "")).pipe(z.string().min(1, missing).max(max, tooLong));

/** Text that may be left out; empty when it is. `tooLong` is the whole message, where it comes from a catalogue. */
export const optionalText = ({ max = 200, ...words }: { max?: number } & ({ what: string } | { tooLong: string })) =>
  sent.transform((values) => tidy(values?.[0] ?? "")).pipe(z.string().max(max, "tooLong" in words ? words.tooLong : `${words.what} must be ${max} characters or less`));

/** One of a list, by radios or a select. */
export const choice = <const Options extends readonly [string, ...string[]]>(options: Options, missing: string) =>
  sent.transform((values) => values?.[0] ?? "").pipe(z.enum(options, missing));

export const optionalChoice = <const Options extends readonly [string, ...string[]]>(options: Options, wrong = "Select one of the answers") =>
  sent.transform((values) => values?.[0] || undefined).pipe(z.enum(options, wrong).optional());

/** Any of a list, by checkboxes; each counted once, in the order of the list. `wrong` is said of what the list does not have. */
export const choices = <const Options extends readonly [string, ...string[]]>(options: Options, missing?: string, wrong = missing ?? "Select one of the answers") =>
  sent
    .transform((values) => (values ?? []).filter((value) => value !== ""))
    .pipe(z.array(z.enum(options, wrong)).min(missing ? 1 : 0, missing))
    .transform((values) => options.filter((option) => values.includes(option)) as Options[number][]);

/** The same, where some of the list leave out all others: "None of these" beside something else contradicts itself. */
export const exclusiveChoices = <const Options extends readonly [string, ...string[]]>(options: Options, alone: readonly Options[number][], { missing, both }: { missing?: string; both: string }) =>
  choices(options, missing, both).refine((chosen) => chosen.length < 2 || !alone.some((one) => chosen.includes(one)), both);

export const ticked = () => sent.transform((values) => values?.[0] === "yes");

/** A whole or decimal number; `undefined` when left empty. */
export const optionalNumber = ({ what, min, max }: { what: string; min: number; max: number }) =>
  sent
    .transform((values) => (values?.[0] ?? "").replaceAll(/[\s,£]/g, ""))
    .pipe(z.string().max(20, `${what} must be a number, like 16`).regex(/^(\d+(\.\d+)?)?$/, `${what} must be a number, like 16`))
    .transform((typed) => (typed === "" ? undefined : Number(typed)))
    .pipe(z.number().min(min, `${what} must be ${min} or more`).max(max, `${what} must be ${max} or less`).optional());

/** A time of day as people type it; minutes after midnight. */
export const minutesOfDay = ({ missing, what }: { missing: string; what: string }) =>
  sent.transform((values) => tidy(values?.[0] ?? "")).pipe(z.string().min(1, missing)).transform((typed, context): number => {
    const [hours, minutes] = parseTimeOfDay(typed)?.split(":").map(Number) ?? [];
    if (hours !== undefined && minutes !== undefined) return hours * 60 + minutes;
    context.addIssue({ code: "custom", message: `${what} must be a time, like 10am or 2:30pm` });
    return z.NEVER;
  });

/** A uuid a page put into a hidden field, a radio or an address. */
export const identifier = (missing: string) => sent.transform((values) => values?.[0] ?? "").pipe(z.uuid(missing));

/** The same, or one word that stands for none of them. */
export const identifierOr = (word: string, missing: string) =>
  sent.transform((values) => values?.[0] ?? "").pipe(z.string().refine((value) => value === word || z.uuid().safeParse(value).success, missing));

/** The version a page was made from. */
export const version = () => sent.transform((values) => values?.[0] ?? "").pipe(z.string().regex(/^\d{1,9}$/, "Open the page again")).transform(Number);

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function monthOf(typed: string): number {
  const named = months.indexOf(typed.trim().slice(0, 3).toLowerCase());
  return named >= 0 ? named + 1 : /^\s*\d{1,2}\s*$/.test(typed) ? Number(typed) : NaN;
}

/** What is said of a date that is none, where the words come from a catalogue. */
export interface DateWords {
  missing: string;
  /** Some of its parts are empty, but not all. */
  lacks: (parts: readonly DatePart[]) => string;
  fourFigureYear: string;
  notReal: string;
}

const inEnglish = (what: string): Omit<DateWords, "missing"> => ({
  lacks: (parts) => `${what} must include a ${parts.join(" and ")}`,
  fourFigureYear: `${what} must include a year with 4 numbers`,
  notReal: `${what} must be a real date`,
});

/** A day that may be left out. Anything else that is no day is answered with `wrong`, at the first of its three inputs. */
export const optionalCalendarDay = ({ wrong }: { wrong: string }) =>
  z
    .custom<DateParts>()
    .optional()
    .transform((parts, context): CalendarDay | undefined => {
      const { day = "", month = "", year = "" } = parts ?? {};
      if (`${day}${month}${year}`.trim() === "") return undefined;
      const found = /^\s*\d{4}\s*$/.test(year) && /^\s*\d{1,2}\s*$/.test(day) ? calendarDayOf(Number(year), monthOf(month), Number(day)) : undefined;
      if (!found) context.addIssue({ code: "custom", message: wrong, path: ["day"] });
      return found;
    });

/** Three inputs. Says first what is missing, then what cannot be, as the design system asks. */
export const calendarDay = (given: { missing: string; what: string } | DateWords) =>
  z
    .custom<DateParts>()
    .optional()
    .transform((parts, context): CalendarDay => {
      const words: DateWords = "what" in given ? { missing: given.missing, ...inEnglish(given.what) } : given;
      const { day = "", month = "", year = "" } = parts ?? {};
      const gaps = (["day", "month", "year"] as const).filter((part) => ({ day, month, year })[part].trim() === "");
      const say = (message: string, part: DatePart = gaps[0] ?? "day") => {
        context.addIssue({ code: "custom", message, path: [part] });
        return z.NEVER;
      };
      if (gaps.length === 3) return say(words.missing);
      if (gaps.length > 0) return say(words.lacks(gaps));
      const found = /^\s*\d{4}\s*$/.test(year) && /^\s*\d{1,2}\s*$/.test(day) ? calendarDayOf(Number(year), monthOf(month), Number(day)) : undefined;
      return found ?? (/^\s*\d{4}\s*$/.test(year) ? say(words.notReal, "day") : say(words.fourFigureYear, "year"));
    });

/** Three inputs of which the year alone is enough, or nothing at all; `undefined` when left empty. */
export const partOfDay = (wrong: string) =>
  z
    .custom<DateParts>()
    .optional()
    .transform((parts, context): { year: number; month?: number; day?: number } | undefined => {
      const [day, month, year] = [parts?.day, parts?.month, parts?.year].map((typed = "") => typed.trim());
      if (!day && !month && !year) return undefined;
      const given = { year: /^\d{4}$/.test(year ?? "") ? Number(year) : NaN, ...(month && { month: monthOf(month) }), ...(day && { day: /^\d{1,2}$/.test(day) ? Number(day) : NaN }) };
      // What is left out is taken as the first: a 31st of no month, or a 30 February, is no day at all.
      const found = (!day || month) && calendarDayOf(given.year, given.month ?? 1, given.day ?? 1);
      if (found) return given;
      context.addIssue({ code: "custom", message: wrong, path: [!year ? "year" : "day"] });
      return z.NEVER;
    });
