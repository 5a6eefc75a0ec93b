import { describe, expect, it } from "vitest";

import { wordsIn } from "#app/content/resident/catalogue";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import type { About, QuestionStep } from "#app/domain/applications/asking";
import { aReferrersAnswers, anApplication, aToday } from "#app/domain/applications/builders";
import { stepIds } from "#app/domain/applications/journey";
import { parseForm } from "#app/web/parse-form";
import { typedFrom } from "./answers-typed";
import { questionForms } from "./question.form";

const hubs = [{ id: "northmere-central", name: "Northmere Central", address: "1 Market Street" }];
const questionSteps = stepIds.filter((step): step is QuestionStep => step !== "check-answers");

function send(step: QuestionStep, fields: Record<string, string | string[]>, about: Partial<About> = {}) {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value);
  return parseForm(questionForms[step]({ kind: "self", answers: {}, today: aToday, language: "en", hubs, postcodeListed: false, demonstration: true, ...about }, wordsIn("en").apply.errors), form);
}

describe("each question", () => {
  it.each(questionSteps)("%s: reads back the answers it shows", (step) => {
    const answers = anApplication({ ...aReferrersAnswers, riskSigns: ["young_carer"], noFixedAddress: undefined });
    const { value, errors } = send(step, typedFrom[step](answers, "en"), { answers });
    expect(errors).toBeUndefined();
    expect(answers).toMatchObject(JSON.parse(JSON.stringify(value)));
  });

  it("takes a last job this month, and none before they were born", () => {
    const sent = (year: string) => send("last-worked", { when: "date", "last-worked-month": "March", "last-worked-year": year }, { answers: anApplication() });
    expect(sent("2026").value).toEqual({ lastWorked: { kind: "date", year: 2026, month: 3 } });
    expect(sent("1990").errors).toEqual([{ field: "last-worked-year", message: "The date of your last paid job must be after you were born" }]);
  });

  it("offers living here only where our list does not know the postcode", () => {
    expect(send("other-ways", { "area-ground": "lives_in_area" }).value).toEqual({ areaGround: "lives_in_area" });
    expect(send("other-ways", { "area-ground": "lives_in_area" }, { postcodeListed: true }).errors).toHaveLength(1);
  });

  it("needs no email address, no phone, and one name only", () => {
    expect(send("contact", { "no-contact": "yes", reach: "some_ways" }).value).toEqual({});
    expect(send("name", { "last-name": "Sukarno" }).value).toEqual({ lastName: "Sukarno" });
  });

  it("offers only the ways that lead to them", () => {
    const answers = anApplication({ phone: undefined });
    expect(send("safe-contact", { "safe-contact": "email", time: "any_time" }, { answers }).value?.safeContact).toEqual({ channels: ["email"], contentFree: false, noVoicemail: true });
    expect(send("safe-contact", { "safe-contact": "text", time: "any_time" }, { answers }).errors).toHaveLength(1);
  });

  it("takes which way to write by, if that is a safe one", () => {
    const answers = { email: "rosa@resident.example", phone: "07700 900982" };
    expect(send("safe-contact", { "safe-contact": ["email", "text"], "write-by": "text", time: "any_time" }, { answers }).value?.safeContact?.writeBy).toBe("text");
  });

  it.each([
    ["any_time", {}, undefined], ["morning", {}, { from: "08:00", to: "12:00" }], ["evening", { "time-from": "09:00" }, { from: "17:00", to: "21:00" }],
    ["other_times", { "time-from": "22:00", "time-to": "06:30" }, { from: "22:00", to: "06:30" }],
  ])("reads when it is safe: %s %j", (time, own, hours) => {
    const answers = anApplication();
    const { value } = send("safe-contact", { "safe-contact": "text", time, ...own }, { answers });
    expect(value?.safeContact?.hours).toEqual(hours);
    expect(typedFrom["safe-contact"]({ ...answers, ...value }, "en")).toMatchObject({ time: [time] });
  });

  it.each(["QQ123456C", "qq 12 34 56 c", "QQ-12-34-56-C", " QQ.12.34.56.C "])("takes a National Insurance number typed as %s", (typed) => {
    expect(send("benefits", { "ni-number": typed }).value).toEqual({ benefits: [], niNumber: "QQ123456C" });
  });

  it("takes no number made up for examples outside the demonstration", () => {
    expect(send("benefits", { "ni-number": "QQ123456C" }, { demonstration: false }).errors).toHaveLength(1);
  });

  it("tells none of these from nothing said", () => {
    expect(send("barriers", { barriers: "none" }).value).toEqual({ barriers: [] });
    expect(send("barriers", {}).value).toEqual({});
    expect([{ barriers: [] }, {}].map((answers: ApplicationAnswers) => typedFrom.barriers(answers, "en"))).toEqual([{ barriers: ["none"] }, { barriers: [] }]);
  });

  it("begins with the language the application is filled in in, and takes any other in words", () => {
    expect(typedFrom["help-needed"]({}, "cy")).toMatchObject({ language: ["cy"] });
    expect(send("help-needed", { language: "cy", "another-language": "Polish" }).value?.language).toBe("cy");
    expect(send("help-needed", { language: "another", "another-language": "Tigrinya" }).value?.language).toBe("Tigrinya");
    expect(typedFrom["help-needed"]({ language: "Tigrinya" }, "cy")).toMatchObject({ language: ["another"], "another-language": ["Tigrinya"] });
  });
});
