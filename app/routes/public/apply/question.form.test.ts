import { describe, expect, it } from "vitest";

import { anApplication, aToday } from "#app/domain/applications/builders";
import { stepIds } from "#app/domain/applications/journey";
import { parseForm } from "#app/web/parse-form";
import { typedFrom } from "./answers-typed";
import { questionForms, type About, type QuestionStep } from "./question.form";

const hubs = [{ id: "northmere-central", name: "Northmere Central", address: "1 Market Street" }];
const questionSteps = stepIds.filter((step): step is QuestionStep => step !== "check-answers");

function send(step: QuestionStep, fields: Record<string, string | string[]>, about: Partial<About> = {}) {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value);
  return parseForm(questionForms[step]({ answers: {}, today: aToday, hubs, postcodeListed: false, ...about }), form);
}

describe("each question", () => {
  it.each(questionSteps)("%s: reads back the answers it shows", (step) => {
    const answers = anApplication({ riskSigns: ["young_carer"], noFixedAddress: undefined });
    const { value, errors } = send(step, typedFrom[step](answers), { answers });
    expect(errors).toBeUndefined();
    expect(answers).toMatchObject(JSON.parse(JSON.stringify(value)));
  });

  it.each<[QuestionStep, Record<string, string | string[]>, string, string]>([
    ["area", {}, "postcode", "Enter your postcode, or select ‘I have no fixed address’"],
    ["area", { postcode: "NM1" }, "postcode", "Enter a full UK postcode, like NM1 4AB"],
    ["area", { postcode: "N".repeat(51) }, "postcode", "Postcode must be 50 characters or less"],
    ["other-ways", {}, "area-ground", "Select which of these is true for you, or select ‘None of these’"],
    ["name", { "first-name": " ", "last-name": "" }, "first-name", "Enter your name"],
    ["name", { "first-name": "Rosa", "last-name": "!!" }, "last-name", "Last name must include at least one letter"],
    ["date-of-birth", {}, "date-of-birth-day", "Enter your date of birth"],
    ["date-of-birth", { "date-of-birth-day": "1", "date-of-birth-month": "", "date-of-birth-year": "1990" }, "date-of-birth-month", "Date of birth must include a month"],
    ["date-of-birth", { "date-of-birth-day": "25", "date-of-birth-month": "3", "date-of-birth-year": "2026" }, "date-of-birth-day", "Date of birth must be in the past"],
    ["date-of-birth", { "date-of-birth-day": "25", "date-of-birth-month": "3", "date-of-birth-year": "1066" }, "date-of-birth-year", "Date of birth must be after 25 March 1906"],
    ["urgent-needs", {}, "urgent-needs", "Select what you need help with today, or select ‘No, none of these’"],
    ["urgent-needs", { "urgent-needs": ["none", "not_safe_at_home"] }, "urgent-needs", "Select what you need help with today, or select ‘No, none of these’"],
    ["situation", { situation: "astronaut" }, "situation", "Select what you are doing at the moment"],
    ["last-worked", {}, "when", "Select when you last had a paid job"],
    ["last-worked", { when: "date" }, "last-worked-month", "The date of your last paid job must include a month and year"],
    ["last-worked", { when: "date", "last-worked-month": "4", "last-worked-year": "2026" }, "last-worked-month", "The date of your last paid job must be in the past"],
    ["last-worked", { when: "date", "last-worked-month": "13", "last-worked-year": "2025" }, "last-worked-month", "The date of your last paid job must be a real date"],
    ["last-worked", { when: "date", "last-worked-month": "1", "last-worked-year": "25" }, "last-worked-year", "The date of your last paid job must include a year with 4 numbers"],
    ["risk-signs", {}, "risk-signs", "Select what is true for you, or select ‘None of these’"],
    ["wants", {}, "wants", "Select what you want help with"],
    ["circumstances", { circumstances: ["prefer_not_to_say", "refugee"] }, "circumstances", "Select what is true for you, or select ‘None of these’ or ‘I prefer not to say’"],
    ["help-needed", { "help-needed": "x".repeat(2001) }, "help-needed", "What you want us to know must be 2000 characters or less"],
    ["contact", {}, "email", "Enter an email address or a phone number, or select ‘I do not have an email address or a phone’"],
    ["contact", { email: "rosa@" }, "email", "Enter an email address in the correct format, like name@example.com"],
    ["contact", { phone: "12" }, "phone", "Enter a phone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192"],
    ["contact", { email: "a@b.example", "no-contact": "yes" }, "no-contact", "Select ‘I do not have an email address or a phone’ only if you leave both empty"],
    ["safe-contact", { "safe-contact": "email" }, "safe-contact", "Select how it is safe for us to contact you"],
    ["hub", {}, "hub", "Select where you would like to meet us, or select ‘I do not mind’"],
  ])("%s: sent as %j, says at %s: %s", (step, fields, field, message) => {
    expect(send(step, fields).errors).toContainEqual({ field, message });
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
    expect(send("contact", { "no-contact": "yes" }).value).toEqual({});
    expect(send("name", { "last-name": "Sukarno" }).value).toEqual({ lastName: "Sukarno" });
  });

  it("offers only the ways that lead to them", () => {
    const answers = anApplication({ phone: undefined });
    expect(send("safe-contact", { "safe-contact": "email" }, { answers }).value?.safeContact).toEqual({ channels: ["email"], contentFree: false, noVoicemail: true });
    expect(send("safe-contact", { "safe-contact": "text" }, { answers }).errors).toHaveLength(1);
  });
});
