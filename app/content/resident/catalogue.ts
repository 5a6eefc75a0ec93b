import { isLanguage, type Language } from "#app/domain/people/language";
import { ar } from "./ar/index";
import { cy } from "./cy/index";
import { en } from "./en/index";
import { laidOver, missingFrom, withoutMarks, type Translation } from "./translation";

/** Every word a resident reads, by the part of the service it stands in. English says which there are. */
export type Words = typeof en;

const translations: Record<Exclude<Language, "en">, Translation<Words>> = { cy, ar };

const catalogues: Record<Language, Words> = { en, cy: laidOver(en, cy), ar: laidOver(en, ar) };

/** The words of a language; what is not translated yet is English, and marked so that the page can say it is. */
export const wordsIn = (language: Language): Words => catalogues[language];

/** What a language still lacks, as the paths of its keys. */
export const missingIn = (language: Language): string[] => (language === "en" ? [] : missingFrom(en, translations[language]));

export { isLanguage, withoutMarks };
