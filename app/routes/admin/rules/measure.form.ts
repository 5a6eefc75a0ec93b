import { z } from "zod";
import { factKinds } from "#app/domain/agreements/countable-fact";
import type { MeasureProblem } from "#app/domain/agreements/check-measure-set";
import type { DraftMeasure } from "#app/domain/agreements/measure-set";
import { offers } from "#app/domain/cases/offer";
import { employmentTypes, evidenceLevels } from "#app/domain/outcomes/outcome";
import { choice, choices, optionalNumber, optionalText, ticked, version } from "#app/web/fields";
import type { Typed } from "#app/web/parse-form";

export const windows = ["none", "support_start", "support_end"] as const;
export const situations = ["any", "neet", "not_neet"] as const;

const number = (what: string, max: number) => optionalNumber({ what, min: 0, max });
const pence = (pounds: number | undefined) => (pounds === undefined ? undefined : Math.round(pounds * 100));

const typed = z.object({
  version: version(),
  code: optionalText({ what: "The code", max: 60 }),
  title: optionalText({ what: "What it is called", max: 120 }),
  definition: optionalText({ what: "What counts", max: 500 }),
  kinds: choices(factKinds),
  offers: choices(offers),
  evidence: choice(evidenceLevels, "Select the weakest evidence that is enough"),
  hours: number("Hours a week", 1_000),
  weekly: number("Earnings a week", 1_000_000),
  earned: number("Earnings in all", 1_000_000),
  ownWeeks: number("Weeks of self-employment", 1_000),
  types: choices(employmentTypes),
  weeks: number("Weeks in work", 1_000),
  combine: ticked(),
  gap: number("Days between jobs", 1_000),
  window: choice(windows, "Select when it counts"),
  months: number("Months", 1_000),
  oncePerCase: ticked(),
  once: number("Months", 1_000),
  group: optionalText({ what: "The group", max: 60 }),
  youngest: number("The youngest age", 1_000),
  oldest: number("The oldest age", 1_000),
  situation: choice(situations, "Select the situation at the start"),
});

/** What was typed as the measure it says: what was left empty is not asked. */
export const measureForm = typed.transform(({ version: seen, kinds, evidence, hours, weekly, earned, ownWeeks, types, weeks, combine, gap, window, months, oncePerCase, once, youngest, oldest, situation, ...given }, context): { version: number; measure: DraftMeasure } => {
  if (window !== "none" && months === undefined) context.addIssue({ code: "custom", path: ["months"], message: "Enter how many months" });
  if ((youngest === undefined) !== (oldest === undefined)) context.addIssue({ code: "custom", path: [youngest === undefined ? "youngest" : "oldest"], message: "Enter both ages, or neither" });
  if (earned === undefined && ownWeeks !== undefined) context.addIssue({ code: "custom", path: ["earned"], message: "Enter the earnings that weeks of self-employment stand for" });
  const measure: DraftMeasure = {
    code: given.code,
    title: given.title,
    definition: given.definition,
    countsKinds: kinds,
    minimumEvidence: evidence,
    ...(given.offers.length > 0 && { offers: given.offers }),
    ...(hours !== undefined && { minimumHoursAWeek: hours }),
    ...(weekly !== undefined && { minimumWeeklyEarningsPence: pence(weekly) }),
    ...(earned !== undefined && { earned: { pence: pence(earned)!, ...(ownWeeks !== undefined && { orSelfEmployedWeeks: ownWeeks }) } }),
    ...(types.length > 0 && { employmentTypes: types }),
    ...(weeks !== undefined && { weeks }),
    ...(combine && { mayCombineSpells: true }),
    ...(gap !== undefined && { allowedGapDays: gap }),
    ...(window !== "none" && months !== undefined && { window: { from: window, months } }),
    ...(oncePerCase && { oncePerCase: true }),
    ...(once !== undefined && { oncePerMonths: once }),
    ...(given.group !== "" && { group: given.group }),
    ...(youngest !== undefined && oldest !== undefined && { ageAtStart: { from: youngest, to: oldest } }),
    ...(situation !== "any" && { neetAtStart: situation === "neet" }),
  };
  return { version: seen, measure };
});

const pounds = (amount: number) => (amount % 100 === 0 ? String(amount / 100) : (amount / 100).toFixed(2));

/** A measure as its form would have been filled in. */
export function typedOf(measure: DraftMeasure): Typed {
  const one = (value: number | string | undefined) => (value === undefined ? [] : [String(value)]);
  return {
    code: [measure.code], title: [measure.title], definition: [measure.definition], kinds: [...measure.countsKinds], offers: [...(measure.offers ?? [])], evidence: [measure.minimumEvidence],
    hours: one(measure.minimumHoursAWeek), weekly: one(measure.minimumWeeklyEarningsPence && pounds(measure.minimumWeeklyEarningsPence)), earned: one(measure.earned && pounds(measure.earned.pence)), ownWeeks: one(measure.earned?.orSelfEmployedWeeks),
    types: [...(measure.employmentTypes ?? [])], weeks: one(measure.weeks), combine: measure.mayCombineSpells ? ["yes"] : [], gap: one(measure.allowedGapDays), window: [measure.window?.from ?? "none"], months: one(measure.window?.months),
    oncePerCase: measure.oncePerCase ? ["yes"] : [], once: one(measure.oncePerMonths), group: one(measure.group), youngest: one(measure.ageAtStart?.from), oldest: one(measure.ageAtStart?.to),
    situation: [measure.neetAtStart === undefined ? "any" : measure.neetAtStart ? "neet" : "not_neet"],
  };
}

/** The input of the form in which each part of a measure is typed. */
export const fieldOf: Record<MeasureProblem["field"], string> = {
  code: "code", title: "title", definition: "definition", countsKinds: "kinds", offers: "offers", minimumEvidence: "evidence", minimumHoursAWeek: "hours", minimumWeeklyEarningsPence: "weekly", earned: "earned", "earned.pence": "earned",
  "earned.orSelfEmployedWeeks": "ownWeeks", employmentTypes: "types", weeks: "weeks", mayCombineSpells: "combine", allowedGapDays: "gap", window: "window", "window.months": "months", oncePerCase: "oncePerCase", oncePerMonths: "once", group: "group",
  ageAtStart: "youngest", "ageAtStart.from": "youngest", "ageAtStart.to": "oldest", neetAtStart: "situation",
};
