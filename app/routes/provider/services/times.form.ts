import { z } from "zod";
import { weekdayCodes } from "#app/domain/directory/codes";
import type { Cost, Schedule, ServiceEntry, SpokenLanguage } from "#app/domain/directory/entry";
import { parseTimeOfDay } from "#app/domain/people/time-of-day";
import { choices, optionalNumber, optionalText, ticked, version } from "#app/web/fields";
import { parseForm, type FieldError, type Typed } from "#app/web/parse-form";

const time = (what: string) =>
  optionalText({ what, max: 20 }).transform((typed, context): string | null => {
    const found = typed === "" ? null : parseTimeOfDay(typed);
    if (found !== undefined) return found;
    context.addIssue({ code: "custom", message: `${what} must be a time, like 10am or 2:30pm` });
    return z.NEVER;
  });

const rowForm = (at: string) => z.object({ [`${at}-days`]: choices(weekdayCodes), [`${at}-opens`]: time("When it begins"), [`${at}-closes`]: time("When it ends"), [`${at}-where`]: optionalText({ what: "Where", max: 36 }), [`${at}-gone`]: ticked() }).transform((typed) => typed as Record<string, unknown>);

const costForm = (at: string) => z.object({ [`${at}-for`]: optionalText({ what: "What it is for", max: 200 }), [`${at}-amount`]: optionalNumber({ what: "The amount", min: 0, max: 100_000 }), [`${at}-gone`]: ticked() }).transform((typed) => typed as Record<string, unknown>);

const restForm = z.object({ version: version(), languages: optionalText({ what: "Languages", max: 500 }) });

const emptySchedule: Schedule = { id: "", locationId: null, validFrom: null, validTo: null, startsOn: null, freq: "WEEKLY", interval: null, byday: [], bymonthday: null, opensAt: null, closesAt: null, description: null, attendingType: null, notes: null };
const emptyCost: Cost = { id: "", validFrom: null, validTo: null, option: null, currency: "GBP", amountPence: null, amountDescription: null };

type Parts = Pick<ServiceEntry, "schedules" | "costs" | "languages">;

/** Rows of the page: what stands there, and an empty one to add. */
export const rowsOf = <Row>(rows: readonly Row[], empty: Row): Row[] => [...rows, empty];
export const schedulesToShow = (entry: Parts) => rowsOf(entry.schedules, emptySchedule);
export const costsToShow = (entry: Parts) => rowsOf(entry.costs, emptyCost);

function languagesFrom(typed: string, known: readonly SpokenLanguage[]): SpokenLanguage[] {
  const names = [...new Set(typed.split(",").map((name) => name.trim()).filter(Boolean))].slice(0, 30);
  return names.map((name) => known.find((each) => (each.name || each.code)?.toLowerCase() === name.toLowerCase()) ?? { id: "", code: null, name, note: null });
}

/** Times, costs and languages as they are to stand. What the page does not show of a row stays as it is; an empty new row is none. */
export function readTimes(entry: Parts, locationIds: readonly string[], form: FormData): { value: { version: number; parts: Parts }; errors?: undefined; typed: Typed } | { value?: undefined; errors: FieldError[]; typed: Typed } {
  const rest = parseForm(restForm, form);
  const times = schedulesToShow(entry).map((row, index) => ({ row, at: `s${index}`, ...parseForm(rowForm(`s${index}`), form) }));
  const costs = costsToShow(entry).map((row, index) => ({ row, at: `c${index}`, ...parseForm(costForm(`c${index}`), form) }));
  const errors = [...times, ...costs, rest].flatMap((each) => each.errors ?? []);
  if (errors.length > 0 || !rest.value) return { errors, typed: rest.typed };
  const schedules = times.flatMap(({ row, at, value = {} }): Schedule[] => {
    const where = String(value[`${at}-where`]);
    const kept: Schedule = { ...row, byday: value[`${at}-days`] as Schedule["byday"], opensAt: value[`${at}-opens`] as string | null, closesAt: value[`${at}-closes`] as string | null, locationId: locationIds.includes(where) ? where : null };
    const added = row.id !== "" || kept.byday.length > 0 || kept.opensAt !== null || kept.closesAt !== null;
    return added && value[`${at}-gone`] !== true ? [kept] : [];
  });
  const kept = costs.flatMap(({ row, at, value = {} }): Cost[] => {
    const [option, pounds] = [String(value[`${at}-for`]), value[`${at}-amount`] as number | undefined];
    return (option === "" && pounds === undefined) || value[`${at}-gone`] === true ? [] : [{ ...row, option: option || null, amountPence: pounds === undefined ? null : Math.round(pounds * 100) }];
  });
  return { value: { version: rest.value.version, parts: { schedules, costs: kept, languages: languagesFrom(rest.value.languages, entry.languages) } }, typed: rest.typed };
}
