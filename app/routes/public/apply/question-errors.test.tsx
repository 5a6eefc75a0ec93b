import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { missingIn, withoutMarks, wordsIn } from "#app/content/resident/catalogue";
import { say } from "#app/content/resident/say";
import type { ApplicationAnswers } from "#app/domain/applications/answers";
import type { About, QuestionStep } from "#app/domain/applications/asking";
import { anApplication, aToday } from "#app/domain/applications/builders";
import { day } from "#app/domain/calendar/calendar-day";
import { languageCodes, type Language } from "#app/domain/people/language";
import { PageProvider, type PageFacts } from "#app/ui/page-context";
import { parseForm, type DatePart } from "#app/web/parse-form";
import { questionPages } from "#app/ui/applying/question-fields";
import { questionForms } from "#app/web/applying/question.form";

type Fields = Record<string, string | string[]>;
/** A wrong input, where its message stands, and which message of the catalogue it is. */
type Wrong = [step: QuestionStep, sent: Fields, field: string, message: string, ...values: (readonly DatePart[] | "earliest")[]];

const born = (dayOfMonth: string, month: string, year: string): Fields => ({ "date-of-birth-day": dayOfMonth, "date-of-birth-month": month, "date-of-birth-year": year });
const worked = (month: string, year: string): Fields => ({ when: "date", "last-worked-month": month, "last-worked-year": year });
const safely = (over: Fields): Fields => ({ "safe-contact": "email", time: "any_time", ...over });

/** What somebody says of themselves who asks for another, with one thing wrong. */
const who = (over: Fields): Fields => ({ who: "professional", "your-name": "Dana Whitfield", organisation: "Northmere High School", relationship: "Her teacher", ...over });

const wrongs: readonly Wrong[] = [
  ["about-you", who({ who: "" }), "who", "aboutYou.kind"],
  ["about-you", who({ "your-name": "" }), "your-name", "aboutYou.name"],
  ["about-you", who({ "your-name": "??" }), "your-name", "aboutYou.nameWrong"],
  ["about-you", who({ "your-name": "D".repeat(101) }), "your-name", "tooLong.referrerName"],
  ["about-you", who({ organisation: " " }), "organisation", "aboutYou.organisation"],
  ["about-you", who({ organisation: "x".repeat(101) }), "organisation", "tooLong.organisation"],
  ["about-you", who({ relationship: "" }), "relationship", "aboutYou.relationship"],
  ["about-you", who({ relationship: "x".repeat(301) }), "relationship", "tooLong.relationship"],
  ["about-you", who({ "your-email": "dana@" }), "your-email", "aboutYou.email"],
  ["about-you", who({ "your-phone": "12" }), "your-phone", "aboutYou.phone"],
  ["agreement", {}, "agreement", "agreement"],
  ["area", {}, "postcode", "postcode.missing"],
  ["area", { postcode: "NM1" }, "postcode", "postcode.wrong"],
  ["area", { postcode: "N".repeat(51) }, "postcode", "tooLong.postcode"],
  ["other-ways", {}, "area-ground", "areaGround"],
  ["name", { "first-name": " ", "last-name": "" }, "first-name", "name.missing"],
  ["name", { "first-name": "??" }, "first-name", "name.first"],
  ["name", { "first-name": "Rosa", "last-name": "!!" }, "last-name", "name.last"],
  ["name", { "first-name": "R".repeat(101) }, "first-name", "tooLong.firstName"],
  ["name", { "last-name": "R".repeat(101) }, "last-name", "tooLong.lastName"],
  ["date-of-birth", {}, "date-of-birth-day", "dateOfBirth.missing"],
  ["date-of-birth", born("1", "", "1990"), "date-of-birth-month", "dateOfBirth.lacks", ["month"]],
  ["date-of-birth", born("", "5", ""), "date-of-birth-day", "dateOfBirth.lacks", ["day", "year"]],
  ["date-of-birth", born("1", "5", "90"), "date-of-birth-year", "dateOfBirth.fourFigureYear"],
  ["date-of-birth", born("31", "2", "1990"), "date-of-birth-day", "dateOfBirth.notReal"],
  ["date-of-birth", born("25", "3", "2026"), "date-of-birth-day", "dateOfBirth.future"],
  ["date-of-birth", born("25", "3", "1066"), "date-of-birth-year", "dateOfBirth.tooLongAgo", "earliest"],
  ["urgent-needs", {}, "urgent-needs", "urgentNeeds"],
  ["urgent-needs", { "urgent-needs": ["none", "not_safe_at_home"] }, "urgent-needs", "urgentNeeds"],
  ["situation", { situation: "astronaut" }, "situation", "activity"],
  ["wants", {}, "wants", "wants"],
  ["wants", { wants: ["learn", "not_sure"] }, "wants", "wants"],
  ["last-worked", {}, "when", "lastWorked.missing"],
  ["last-worked", { when: "date" }, "last-worked-month", "lastWorked.lacks", ["month", "year"]],
  ["last-worked", worked("1", "25"), "last-worked-year", "lastWorked.fourFigureYear"],
  ["last-worked", worked("13", "2025"), "last-worked-month", "lastWorked.notReal"],
  ["last-worked", worked("4", "2026"), "last-worked-month", "lastWorked.future"],
  ["last-worked", worked("3", "1990"), "last-worked-year", "lastWorked.beforeBirth"],
  ["risk-signs", {}, "risk-signs", "riskSigns"],
  ["risk-signs", { "risk-signs": ["none", "excluded"] }, "risk-signs", "riskSigns"],
  ["barriers", { barriers: ["none", "CHI"] }, "barriers", "barriers"],
  ["barriers", { barriers: "XYZ" }, "barriers", "barriers"],
  ["circumstances", { circumstances: ["prefer_not_to_say", "refugee"] }, "circumstances", "circumstances"],
  ["benefits", { benefits: ["none", "universal_credit"] }, "benefits", "benefits"],
  ["benefits", { benefits: ["not_sure", "carers"] }, "benefits", "benefits"],
  ["benefits", { "ni-number": "QQ 12 34 56" }, "ni-number", "niNumber"],
  ["benefits", { "ni-number": "Q".repeat(51) }, "ni-number", "niNumber"],
  ["help-needed", { "access-needs": "a_throne" }, "access-needs", "accessNeeds"],
  ["help-needed", { language: "klingon" }, "language", "language.missing"],
  ["help-needed", { language: "another", "another-language": " " }, "another-language", "language.another"],
  ["help-needed", { language: "another", "another-language": "x".repeat(61) }, "another-language", "tooLong.language"],
  ["help-needed", { "help-needed": "x".repeat(2001) }, "help-needed", "tooLong.helpNeeded"],
  ["contact", {}, "email", "contact.missing"],
  ["contact", { email: "rosa@", reach: "any_way" }, "email", "contact.email"],
  ["contact", { email: `${"x".repeat(250)}@a.example`, reach: "any_way" }, "email", "tooLong.email"],
  ["contact", { phone: "12", reach: "any_way" }, "phone", "contact.phone"],
  ["contact", { phone: "0".repeat(51), reach: "any_way" }, "phone", "tooLong.phone"],
  ["contact", { email: "a@b.example", "no-contact": "yes", reach: "any_way" }, "no-contact", "contact.both"],
  ["contact", { email: "a@b.example" }, "reach", "contact.reach"],
  ["safe-contact", safely({ "safe-contact": [] }), "safe-contact", "safeContact.missing"],
  ["safe-contact", safely({ "write-by": "text" }), "write-by", "safeContact.writeBy"],
  ["safe-contact", { "safe-contact": "email" }, "time", "safeContact.time"],
  ["safe-contact", safely({ time: "other_times", "time-to": "10:00" }), "time-from", "safeContact.from"],
  ["safe-contact", safely({ time: "other_times", "time-from": "25:00", "time-to": "10:00" }), "time-from", "safeContact.from"],
  ["safe-contact", safely({ time: "other_times", "time-from": "10:00" }), "time-to", "safeContact.to"],
  ["safe-contact", safely({ time: "other_times", "time-from": "10:00", "time-to": "10:00" }), "time-to", "safeContact.sameTime"],
  ["hub", {}, "hub", "hub"],
];

const errorsIn = (language: Language) => wordsIn(language).apply.errors;

/** The messages of the catalogue, by path. */
function messagesOf(words: object, path = ""): [string, unknown][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === "object" && value !== null ? messagesOf(value, here) : [[here, value]];
  });
}

const messages = Object.fromEntries(languageCodes.map((code) => [code, Object.fromEntries(messagesOf(errorsIn(code)))])) as Record<Language, Record<string, unknown>>;

function messageIn(language: Language, path: string, values: readonly unknown[]): string {
  const message = messages[language][path];
  const said = values.map((value) => (value === "earliest" ? say[language].day(day("1906-03-25")) : value));
  return typeof message === "function" ? (message as (...given: unknown[]) => string)(...said) : String(message);
}

function facts(language: Language): PageFacts {
  return { nonce: "", script: "", placeName: "Northmere", demonstration: true, path: "/apply", search: "", language, offered: languageCodes, formToken: "", newFormKey: () => "" };
}

const about = (language: Language): About => {
  const answers: ApplicationAnswers = anApplication();
  return { kind: "self", answers, today: aToday, language, hubs: [{ id: "northmere-central", name: "Northmere Central", address: "1 Market Street" }], postcodeListed: false, demonstration: true };
};

function send(step: QuestionStep, sent: Fields, language: Language) {
  const form = new FormData();
  for (const [name, values] of Object.entries(sent)) for (const value of [values].flat()) form.append(name, value);
  return parseForm(questionForms[step](about(language), errorsIn(language)), form);
}

describe.each(languageCodes)("in %s", (language) => {
  it.each(wrongs)("%s sent as %j says at %s what is wrong: %s", (step, sent, field, path, ...values) => {
    const { errors, typed } = send(step, sent, language);
    const message = messageIn(language, path, values);
    expect(errors).toContainEqual({ field, message });

    const { Fields: Asked } = questionPages[step];
    const errorOf = (name: string) => errors?.find((error) => error.field === name || error.field.startsWith(`${name}-`))?.message;
    const html = renderToStaticMarkup(<PageProvider value={facts(language)}><Asked asked={wordsIn(language).questions} typed={typed} errorOf={errorOf} about={about(language)} /></PageProvider>);
    // The summary at the top leads to an input that is there, and the message stands at it.
    expect(html).toContain(`id="${field}"`);
    const shown = document.createElement("div");
    shown.innerHTML = html;
    expect([...shown.querySelectorAll(".govuk-error-message")].map(({ textContent }) => textContent).join(" ")).toContain(message);
  });
});

describe("the messages of the application", () => {
  it("can all be come to: none is there that no wrong answer brings", () => {
    expect(Object.keys(messages.en).sort()).toEqual([...new Set(wrongs.map(([, , , path]) => path))].sort());
  });

  it("say what to do, and never that something is invalid, required or to be pleased about", () => {
    for (const [, , , path, ...values] of wrongs) {
      const message = messageIn("en", path, values);
      expect(message).toMatch(/^(Select|Enter|[A-Z][\w ]+ must (be|include) )/);
      expect(message).not.toMatch(/\b(please|sorry|invalid|required|forbidden|oops)\b|[.!]$/i);
    }
  });

  it("are said in every language's own words", () => {
    for (const code of ["cy", "ar"] as const) {
      for (const [, , , path, ...values] of wrongs) {
        const message = messageIn(code, path, values);
        expect(message, `${code} ${path}`).toBe(withoutMarks(message));
        expect(message).not.toBe(messageIn("en", path, values));
      }
    }
  });

  it.each(["cy", "ar"] as const)("and the questions are complete in %s", (code) => {
    expect(missingIn(code).filter((key) => /^(apply|questions)\./.test(key))).toEqual([]);
  });
});

describe("asked about somebody else", () => {
  const { errors: say, questions } = wordsIn("en").forSomeoneElse;
  const asked = wrongs.filter(([step]) => !["last-worked", "risk-signs", "circumstances", "benefits"].includes(step));

  it.each(asked)("%s sent as %j is told at %s in words about them", (step, sent, field) => {
    const form = new FormData();
    for (const [name, values] of Object.entries(sent)) for (const value of [values].flat()) form.append(name, value);
    const found = parseForm(questionForms[step]({ ...about("en"), kind: "for_someone_else" }, say), form).errors?.find((error) => error.field === field);
    expect(found?.message).toBeDefined();
    if (step !== "about-you" && step !== "agreement") expect(found?.message).not.toMatch(/\b(you|your|I)\b(?! (also |need|leave|do not know))/);
  });

  it("offers no barrier that only the person themselves may tell", () => {
    const { Fields: Barriers } = questionPages.barriers;
    const html = renderToStaticMarkup(<PageProvider value={facts("en")}><Barriers asked={questions} typed={{}} errorOf={() => undefined} about={{ ...about("en"), kind: "for_someone_else" }} /></PageProvider>);
    for (const code of ["CRI", "SUB", "SAF"]) expect(html).not.toContain(`value="${code}"`);
    expect(html).toContain('value="CHI"');
    const form = new FormData();
    form.append("barriers", "CRI");
    expect(parseForm(questionForms.barriers({ ...about("en"), kind: "for_someone_else" }, say), form).errors).toHaveLength(1);
  });
});
