import { describe, expect, it } from "vitest";
import { wordsIn } from "#app/content/resident/catalogue";
import { day } from "#app/domain/calendar/calendar-day";
import type { EqualityAnswers } from "#app/domain/equality/answers";
import { equalitySteps, type EqualityStep } from "#app/domain/equality/questions";
import { parseForm } from "#app/web/parse-form";
import { equalityTypedFrom } from "./answers-typed";
import { equalityForms } from "./question.form";

const words = wordsIn("en").equality;

function send(step: EqualityStep, fields: Record<string, string>, answers: EqualityAnswers = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return parseForm(equalityForms[step]({ answers, words, today: day("2026-03-11") }), form);
}

const born = (given: Partial<Record<"day" | "month" | "year", string>>) =>
  send("date-of-birth", Object.fromEntries(["day", "month", "year"].map((part) => [`date-of-birth-${part}`, given[part as "day"] ?? ""])));

describe("the date of birth", () => {
  it.each([
    [{}, {}],
    [{ year: "1980" }, { dateOfBirth: { year: 1980 } }],
    [{ month: "march", year: " 1980 " }, { dateOfBirth: { year: 1980, month: 3 } }],
    [{ day: "31", month: "3", year: "1980" }, { dateOfBirth: { year: 1980, month: 3, day: 31 } }],
  ])("takes %j as it is", (given, value) => {
    expect(born(given).value).toEqual(value);
  });

  it.each([
    [{ day: "31" }, "date-of-birth-year"],
    [{ day: "31", year: "1980" }, "date-of-birth-day"],
    [{ day: "30", month: "2", year: "1980" }, "date-of-birth-day"],
    [{ month: "13", year: "1980" }, "date-of-birth-day"],
    [{ year: "80" }, "date-of-birth-day"],
    [{ year: "2027" }, "date-of-birth-year"],
    [{ year: "1900" }, "date-of-birth-year"],
  ])("does not take %j, and says so at %s", (given, field) => {
    expect(born(given).errors).toEqual([{ field, message: "Enter your date of birth or leave blank" }]);
  });
});

describe("every question with options", () => {
  it.each<[EqualityStep, string, string, EqualityAnswers?]>([
    ["health", "health", words.health.missing],
    ["health-effect", "health-effect", words.healthEffect.missing],
    ["ethnic-group", "ethnic-group", "Select an ethnic group or ‘Prefer not to say’"],
    ["ethnic-background", "background", words.background.missing, { ethnicGroup: "asian" }],
    ["partnership", "partnership", words.partnership.missing],
    ["religion", "religion", words.religion.missing],
    ["sex-and-gender", "sex", words.sexAndGender.sex.missing],
    ["sex-and-gender", "gender-same", words.sexAndGender.gender.missing],
    ["sexual-orientation", "orientation", words.orientation.missing],
  ])("%s says at %s what to do where nothing, or nonsense, was selected", (step, field, message, answers) => {
    expect(send(step, {}, answers).errors).toContainEqual({ field, message });
    expect(send(step, { [field]: "nonsense" }, answers).errors).toContainEqual({ field, message });
  });

  it.each<[EqualityStep, Record<string, string>, EqualityAnswers]>([
    ["health", { health: "prefer_not_to_say" }, { health: "prefer_not_to_say" }],
    ["ethnic-background", { background: "any_other", "own-words": " Nepalese " }, { ethnicBackground: "any_other", ethnicWords: "Nepalese" }],
    ["religion", { religion: "other", "own-words": "" }, { religion: "other" }],
    ["sex-and-gender", { sex: "female", "gender-same": "no", "own-words": "Non-binary" }, { sex: "female", genderSame: "no", genderWords: "Non-binary" }],
    ["sexual-orientation", { orientation: "other", "own-words": "Asexual" }, { orientation: "other", orientationWords: "Asexual" }],
  ])("%s takes %j", (step, fields, answers) => {
    expect(send(step, fields, { ethnicGroup: "asian" }).value).toEqual(answers);
  });

  it("asks each group for its own backgrounds", () => {
    expect(send("ethnic-background", { background: "irish" }, { ethnicGroup: "white" }).value).toMatchObject({ ethnicBackground: "irish" });
    expect(send("ethnic-background", { background: "irish" }, { ethnicGroup: "black" }).errors).toHaveLength(1);
  });

  it("takes no words from a field that is not asked for, however long they are", () => {
    expect(send("religion", { religion: "sikh", "own-words": "x".repeat(500) }).value).toEqual({ religion: "sikh" });
    expect(send("religion", { religion: "other", "own-words": "x".repeat(201) }).errors).toEqual([{ field: "own-words", message: "Your own words must be 200 characters or less" }]);
  });
});

it("shows answers again as they were typed", () => {
  const answers: EqualityAnswers = {
    dateOfBirth: { year: 1980 }, health: "yes", healthEffect: "a_little", ethnicGroup: "white", ethnicBackground: "any_other", ethnicWords: "Basque", partnership: "widowed",
    religion: "other", religionWords: "Jain", sex: "male", genderSame: "no", genderWords: "Non-binary", orientation: "other", orientationWords: "Queer",
  };
  const again = equalitySteps.map((step) => send(step, Object.fromEntries(Object.entries(equalityTypedFrom[step](answers)).map(([name, [value = ""]]) => [name, value])), answers).value);
  expect(Object.assign({}, ...again)).toEqual(answers);
});
