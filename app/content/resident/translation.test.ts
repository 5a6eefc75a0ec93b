import { describe, expect, it } from "vitest";
import { languageCodes } from "#app/domain/people/language";
import { pageInLanguage, locationInLanguage } from "#app/web/in-language";
import { missingIn, wordsIn } from "./catalogue";
import { messageWordsIn } from "./messages";
import { say, type PluralForms } from "./say";
import { laidOver, missingFrom, untranslated, type Translation } from "./translation";

const english = { title: "Hello", deep: { count: (n: number) => `${n} steps`, list: ["a", "b"] } };
const { from, to } = untranslated;

describe("a translation laid over English", () => {
  const partly: Translation<typeof english> = { deep: { list: ["c"] } };

  it("takes the place of what it has, and marks what it lacks as English", () => {
    const words = laidOver(english, partly);
    expect(words.title).toBe(`${from}Hello${to}`);
    expect(words.deep.count(3)).toBe(`${from}3 steps${to}`);
    expect(words.deep.list).toEqual(["c"]);
  });

  it("keeps the forms of a plural that English has not", () => {
    const steps: PluralForms = { one: "# step", other: "# steps" };
    expect(laidOver({ steps }, { steps: { one: "# cam", two: "# gam", other: "# cam" } }).steps).toEqual({ one: "# cam", two: "# gam", other: "# cam" });
  });

  it("has its gaps listed", () => {
    expect(missingFrom(english, partly)).toEqual(["title", "deep.count"]);
    expect(missingFrom(english, english)).toEqual([]);
    expect(missingIn("en")).toEqual([]);
  });
});

describe("a page in another language", () => {
  it("says of words in English that they are", () => {
    expect(pageInLanguage(`<p>${from}Hello ${to}Helo</p>`, "cy")).toBe('<p><span lang="en" dir="ltr">Hello </span>Helo</p>');
  });

  it("keeps the marks out of titles, options and attributes", () => {
    expect(pageInLanguage(`<title>${from}Hello${to}</title><option>${from}a${to}</option><a title="${from}b${to}">${from}c${to}</a>`, "ar")).toBe('<title>Hello</title><option>a</option><a title="b"><span lang="en" dir="ltr">c</span></a>');
  });

  it("stays in it, but for files, staff's pages and the other languages", () => {
    const html = '<a href="/apply?x=1">a</a><form action="/sign-out"></form><a href="/">b</a><a href="/assets/x.css">c</a><a href="/staff/sign-in">d</a><a href="https://example.org/apply">e</a><a href="#main">f</a><a hrefLang="ar" href="/ar/apply">g</a><a hrefLang="en" href="/apply">h</a>';
    expect(pageInLanguage(html, "cy")).toBe('<a href="/cy/apply?x=1">a</a><form action="/cy/sign-out"></form><a href="/cy">b</a><a href="/assets/x.css">c</a><a href="/staff/sign-in">d</a><a href="https://example.org/apply">e</a><a href="#main">f</a><a hrefLang="ar" href="/ar/apply">g</a><a hrefLang="en" href="/apply">h</a>');
    expect(["/my?done=1", "/staff/sign-in", "https://example.org/", "//example.org"].map((path) => locationInLanguage(path, "cy"))).toEqual(["/cy/my?done=1", "/staff/sign-in", "https://example.org/", "//example.org"]);
  });

  it("leaves what people typed as it is", () => {
    expect(pageInLanguage("<p>&lt;a href=&quot;/apply&quot;&gt;</p>", "cy")).toBe("<p>&lt;a href=&quot;/apply&quot;&gt;</p>");
  });
});

describe("every language", () => {
  it.each(languageCodes)("%s says days, times and counts", (code) => {
    expect(say[code].day("2026-03-28" as never)).toContain("2026");
    expect(say[code].plural(2, { one: "# cam", two: "# gam", other: "# o gamau" })).toBe({ en: "2 o gamau", cy: "2 gam", ar: "2 gam" }[code]);
    expect(say[code].time(new Date("2026-03-11T15:45:00Z"))).toMatch(/3:45/);
  });

  it("has its own forms for days", () => {
    expect(["en", "cy", "ar"].map((code) => say[code as "en"].day("2026-03-28" as never))).toEqual(["28 March 2026", "28 Mawrth 2026", "28 مارس 2026"]);
  });

  it.each(languageCodes)("%s never has a mark in a message", (code) => {
    const { planReady, reviewed, hello } = messageWordsIn(code);
    for (const words of [planReady.subject, reviewed.kept("Skills for All"), hello("Rosa")]) expect(words).not.toMatch(/[\u{E000}\u{E001}]/u);
  });

  it("is itself, and not English, on the start page", () => {
    expect(new Set(languageCodes.map((code) => wordsIn(code).start.title)).size).toBe(languageCodes.length);
  });
});
