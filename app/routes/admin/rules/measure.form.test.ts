import { expect, it } from "vitest";
import { demonstrationMeasures } from "#app/domain/agreements/demonstration-measures";
import { draftOf, sameRule } from "#app/domain/agreements/measure-set";
import { parseForm, type Typed } from "#app/web/parse-form";
import { measureForm, typedOf } from "./measure.form";

function formOf(typed: Typed): FormData {
  const form = new FormData();
  form.set("version", "3");
  for (const [field, values] of Object.entries(typed)) for (const value of values) form.append(field, value);
  return form;
}

const base = draftOf(demonstrationMeasures[2]!);
const errorsOf = (changes: Typed) => parseForm(measureForm, formOf({ ...typedOf(base), ...changes })).errors;

it("gives back every measure as it was, when nothing is changed", () => {
  const wide = { ...base, countsKinds: ["sustained_26_weeks"] as const, earned: { pence: 506_350, orSelfEmployedWeeks: 26 }, minimumWeeklyEarningsPence: 20_336, employmentTypes: ["employed"] as const, group: "work", oncePerMonths: 12, neetAtStart: false };
  for (const measure of [...demonstrationMeasures, wide]) {
    const { value, errors } = parseForm(measureForm, formOf(typedOf(draftOf(measure))));
    expect(errors).toBeUndefined();
    expect(value && sameRule(value.measure, draftOf(measure)), measure.code).toBe(true);
    expect(value?.version).toBe(3);
  }
});

it("asks for what belongs together", () => {
  expect(errorsOf({ window: ["support_end"], months: [] })).toEqual([{ field: "months", message: "Enter how many months" }]);
  expect(errorsOf({ youngest: ["16"] })).toEqual([{ field: "oldest", message: "Enter both ages, or neither" }]);
  expect(errorsOf({ ownWeeks: ["26"] })).toEqual([{ field: "earned", message: "Enter the earnings that weeks of self-employment stand for" }]);
});

it("takes numbers as people write them, and says so of what is none", () => {
  expect(errorsOf({ weekly: ["£1,200"] })).toBeUndefined();
  expect(errorsOf({ hours: ["many"] })).toEqual([{ field: "hours", message: "Hours a week must be a number, like 16" }]);
});
