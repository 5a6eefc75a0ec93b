import { z } from "zod";
import { calendarDayOf, type CalendarDay } from "#app/domain/calendar/calendar-day";
import type { DateParts } from "./parse-form";

// The kinds of field a form can have. Each reads the list of strings sent under its name: missing, repeated or extra
// ones are an answer like any other, never a crash. Messages follow the GOV.UK design system's templates.

const sent = z.array(z.string()).optional();

const tidy = (text: string) => text.replaceAll(/[^\S\n]+/g, " ").trim();

/** One line or several of text that must be there. `what` begins the sentence "… must be n characters or less". */
export const text = ({ missing, what, max = 200 }: { missing: string; what: string; max?: number }) =>
  sent.transform((values) => tidy(values?.[0] ?? "")).pipe(z.string().min(1, missing).max(max, `${what} must be ${max} characters or less`));

/** Text that may be left out; empty when it is. */
export const optionalText = ({ what, max = 200 }: { what: string; max?: number }) =>
  sent.transform((values) => tidy(values?.[0] ?? "")).pipe(z.string().max(max, `${what} must be ${max} characters or less`));

/** One of a list, by radios or a select. */
export const choice = <const Options extends readonly [string, ...string[]]>(options: Options, missing: string) =>
  sent.transform((values) => values?.[0] ?? "").pipe(z.enum(options, missing));

export const optionalChoice = <const Options extends readonly [string, ...string[]]>(options: Options, wrong = "Select one of the answers") =>
  sent.transform((values) => values?.[0] || undefined).pipe(z.enum(options, wrong).optional());

/** Any of a list, by checkboxes; each counted once, in the order of the list. */
export const choices = <const Options extends readonly [string, ...string[]]>(options: Options, missing?: string) =>
  sent
    .transform((values) => (values ?? []).filter((value) => value !== ""))
    .pipe(z.array(z.enum(options, missing ?? "Select one of the answers")).min(missing ? 1 : 0, missing))
    .transform((values) => options.filter((option) => values.includes(option)) as Options[number][]);

export const ticked = () => sent.transform((values) => values?.[0] === "yes");

/** A whole or decimal number; `undefined` when left empty. */
export const optionalNumber = ({ what, min, max }: { what: string; min: number; max: number }) =>
  sent
    .transform((values) => (values?.[0] ?? "").replaceAll(/[\s,£]/g, ""))
    .pipe(z.string().max(20, `${what} must be a number, like 16`).regex(/^(\d+(\.\d+)?)?$/, `${what} must be a number, like 16`))
    .transform((typed) => (typed === "" ? undefined : Number(typed)))
    .pipe(z.number().min(min, `${what} must be ${min} or more`).max(max, `${what} must be ${max} or less`).optional());

/** A uuid a page put into a hidden field, a radio or an address. */
export const identifier = (missing: string) => sent.transform((values) => values?.[0] ?? "").pipe(z.uuid(missing));

/** The version a page was made from. */
export const version = () => sent.transform((values) => values?.[0] ?? "").pipe(z.string().regex(/^\d{1,9}$/, "Open the page again")).transform(Number);

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function monthOf(typed: string): number {
  const named = months.indexOf(typed.trim().slice(0, 3).toLowerCase());
  return named >= 0 ? named + 1 : /^\s*\d{1,2}\s*$/.test(typed) ? Number(typed) : NaN;
}

/** Three inputs. Says first what is missing, then what cannot be, as the design system asks. */
export const calendarDay = ({ missing, what }: { missing: string; what: string }) =>
  z
    .custom<DateParts>()
    .optional()
    .transform((parts, context): CalendarDay => {
      const { day = "", month = "", year = "" } = parts ?? {};
      const gaps = [["day", day], ["month", month], ["year", year]].filter(([, typed]) => typed?.trim() === "").map(([part]) => part);
      const say = (message: string, part = gaps[0] ?? "day") => {
        context.addIssue({ code: "custom", message, path: [part] });
        return z.NEVER;
      };
      if (gaps.length === 3) return say(missing);
      if (gaps.length > 0) return say(`${what} must include a ${gaps.join(" and ")}`);
      const found = /^\s*\d{4}\s*$/.test(year) && /^\s*\d{1,2}\s*$/.test(day) ? calendarDayOf(Number(year), monthOf(month), Number(day)) : undefined;
      return found ?? say(/^\s*\d{4}\s*$/.test(year) ? `${what} must be a real date` : `${what} must include a year with 4 numbers`, /^\s*\d{4}\s*$/.test(year) ? "day" : "year");
    });
