import retextEnglish from "retext-english";
import retextReadability from "retext-readability";
import retextStringify from "retext-stringify";
import { syllable } from "syllable";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { offerNames } from "#app/domain/cases/offer";
import { en } from "./en/index";

/**
 * Everything a resident reads is for a reading age of 9 to 11. Two measures, because each is blind where the other sees:
 *
 * 1. A sentence of eight words or more is too hard where five of the seven formulas of retext-readability (Automated Readability,
 *    Coleman-Liau, Dale-Chall, Flesch, Gunning Fog, SMOG, Spache) put it above age 11. They are made for whole texts: on one sentence
 *    any of them alone is wrong half the time. SMOG as it is counted there never says no, so it is five of six that must agree.
 *    Shorter sentences say nothing: one long word in "Select an appointment" decides.
 * 2. So every section is also taken as one text: Flesch-Kincaid's grade is at most 6, which is age 11.
 *
 * And no sentence has more than 25 words, as GOV.UK asks.
 */
const ceiling = { age: 11, grade: 6, words: 25 };
const [formulasThatAgree, shortestSentence] = [5 / 7, 8];

/** Words nobody can do without here. Each counts as one short word: the sentence around it must be easy. */
const unavoidable: Record<string, string> = {
  "National Insurance number": "what it is called on every letter about it",
  "National Careers Service": "a name",
  "Personal Independence Payment": "a name",
  "Information Commissioner’s Office": "a name",
  "email address": "what it is called on every form",
  "applications?": "what somebody sends us: the one word the whole service is about",
  "appointments?": "what it is called in every surgery and Jobcentre",
  "apprenticeships?": "what it is called where it is offered",
  "Jobcentres?": "a name",
  "advisers?": "who helps: said first thing to everybody",
  ...Object.fromEntries(Object.values(offerNames).map((name) => [name, "a name"])),
};

/** Sentences that stay as they are, by their path, and why. */
const asItIs: Record<string, string> = Object.fromEntries(
  [
    "explanation.before", "explanation.yes", "dateOfBirth.hint", "health.heading", "healthEffect.heading", "healthEffect.hint", "backgrounds.mixed.heading", "backgrounds.asian.heading",
    "backgrounds.black.heading", "backgrounds.other.heading", "partnership.heading", "partnership.options.never", "partnership.options.separated_civil_partnership",
    "partnership.options.dissolved_civil_partnership", "religion.christianHint", "orientation.heading",
  ].map((path) => [`equality.${path}`, "the harmonised standard's own words: others count by them too"]),
);
for (const path of ["plain", "unhappy.words", "technical.committed", "technical.status"]) asItIs[`publicPages.accessibility.${path}`] = "the words of the statement that the regulations ask for";
asItIs["feedback.hint"] = "GOV.UK's own words, the same on every service";

/** Sections measured sentence by sentence only: what they say most of is not ours to change. */
const notAsOneText = ["equality"];

/** Values for a function of the catalogue: the first kind it can say something with. */
const samples: readonly unknown[] = ["4 May", 2, ["day", "month"], { day: "4 May", time: "2pm", name: "May", hub: "the hub", count: 2 }];

function said(words: (...values: unknown[]) => unknown): unknown {
  for (const sample of samples) {
    try {
      const sentence = words(...Array.from({ length: words.length }, () => sample));
      if (typeof sentence !== "string" || !/undefined|NaN|\[object/.test(sentence)) return sentence;
    } catch {
      // It wants another kind.
    }
  }
  throw new Error(`no sample fits ${String(words)}`);
}

/** Every string of the catalogue with its path, without the marks of its links. */
function* strings(words: unknown, path: string[] = []): Generator<{ path: string; text: string }> {
  if (typeof words === "string") yield { path: path.join("."), text: words.replaceAll(/<\/?\w+>/g, "") };
  else if (typeof words === "function") yield* strings(said(words as (...values: unknown[]) => unknown), path);
  else for (const [key, value] of Object.entries(words as object)) yield* strings(value, [...path, key]);
}

const anUnavoidable = new RegExp(`\\b(${Object.keys(unavoidable).join("|")})\\b|\\S+@\\S+|\\b0[\\d ]{9,12}`, "gi");

/** Unavoidable words, addresses and numbers each as one short word. */
const withoutUnavoidable = (text: string) => text.replaceAll(anUnavoidable, "form");

const readability = unified().use(retextEnglish).use(retextReadability, { age: ceiling.age, threshold: formulasThatAgree, minWords: shortestSentence }).use(retextStringify);

/** The sentences of a text that are too hard, as they stand there. */
const hardIn = (text: string): string[] => readability.processSync(withoutUnavoidable(text)).messages.map(({ actual }) => String(actual));

const sentencesOf = (text: string) => text.split(/(?<=[.?!:])\s+|\n+/);
const wordsOf = (text: string) => text.match(/[\p{L}\d’'-]+/gu) ?? [];

/** Flesch-Kincaid: the school year (in the United States) a text is for; five more is the age. */
function gradeOf(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf).map(wordsOf).filter(({ length }) => length >= 5);
  const words = sentences.flat();
  const syllables = words.reduce((sum, word) => sum + syllable(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

describe("what residents read", () => {
  it.each(Object.entries(en))("in %s has no sentence above age 11", (section, words) => {
    const hard = [...strings(words, [section])].filter(({ path }) => !(path in asItIs)).flatMap(({ path, text }) => hardIn(text).map((sentence) => `${path}: ${sentence}`));
    expect(hard).toEqual([]);
  });

  it.each(Object.entries(en))("in %s has no sentence of more than 25 words", (section, words) => {
    const long = [...strings(words, [section])].flatMap(({ path, text }) => sentencesOf(text).filter((sentence) => wordsOf(sentence).length > ceiling.words).map((sentence) => `${path}: ${sentence}`));
    expect(long).toEqual([]);
  });

  it.each(Object.entries(en).filter(([section]) => !notAsOneText.includes(section)))("in %s is a text for age 11 at most", (_, words) => {
    expect(gradeOf([...strings(words)].map(({ text }) => text))).toBeLessThanOrEqual(ceiling.grade);
  });

  it("keeps no sentence on the list that is easy by now, or gone", () => {
    const all = new Map([...strings(en)].map(({ path, text }) => [path, text]));
    expect(Object.keys(asItIs).filter((path) => hardIn(all.get(path) ?? "").length === 0)).toEqual([]);
  });

  it("keeps the easy-read page to one idea a sentence and 12 words", () => {
    const sentences = [...strings(en.easyRead)];
    expect(sentences.filter(({ text }) => wordsOf(text).length > 12 || sentencesOf(text.trim()).length > (/: /.test(text) ? 2 : 1))).toEqual([]);
  });
});

describe("the measures", () => {
  const bureaucratic =
    "Eligibility for the provision of employability interventions is determined following an assessment of individual circumstances. Participants are required to evidence residency within the administrative area, and applications submitted without the requisite documentation will not be considered for progression.";

  it("find a paragraph that somebody wrote for their own department", () => {
    expect(hardIn(bureaucratic)).toHaveLength(2);
    expect(gradeOf([bureaucratic])).toBeGreaterThan(ceiling.grade * 2);
  });

  it("find it hidden behind words that are allowed", () => {
    expect(hardIn("Your application and National Insurance number necessitate verification by the responsible administrative authority.")).toHaveLength(1);
  });

  it("let the same thing through when it is said plainly", () => {
    const plain = "We look at what you told us and work out what can help you. Tell us where you live. If we need to see a letter or a card, your adviser will ask you for it.";
    expect(hardIn(plain)).toEqual([]);
    expect(gradeOf([plain])).toBeLessThan(ceiling.grade);
  });
});
