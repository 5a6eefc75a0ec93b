/** A language residents' pages and messages can be in. English is complete; the others fall back to it, word by word. */
export const languageCodes = ["en", "cy", "ar"] as const;
export type Language = (typeof languageCodes)[number];

interface LanguageFacts {
  /** Its name in itself. */
  name: string;
  direction: "ltr" | "rtl";
  /** What `Intl` is asked for. Arabic keeps the digits that British dates, phone numbers and references are printed in. */
  locale: string;
}

export const languages: Record<Language, LanguageFacts> = {
  en: { name: "English", direction: "ltr", locale: "en-GB" },
  cy: { name: "Cymraeg", direction: "ltr", locale: "cy-GB" },
  ar: { name: "العربية", direction: "rtl", locale: "ar-EG-u-nu-latn" },
};

export const isLanguage = (text: string | null | undefined): text is Language => (languageCodes as readonly string[]).includes(text ?? "");

/** The language to write to somebody in: theirs, where we have it, else English. Other languages are kept as the words they were given in. */
export const languageToWriteIn = (preferred: string | null | undefined): Language => (isLanguage(preferred) ? preferred : "en");

/** An address in a language: English has none in front, the others their code, `/cy/apply`. */
export const inLanguage = (path: string, language: Language): string => (language === "en" ? path : `/${language}${path === "/" ? "" : path}`);

/** The language an address is in, and the address without it: `/cy/apply` is `/apply` in Welsh. */
export function languageOf(path: string): { language: Language; path: string } {
  const [, first = "", rest = ""] = /^\/([a-z]{2})(\/.*)?$/.exec(path) ?? [];
  return first !== "en" && isLanguage(first) ? { language: first, path: rest || "/" } : { language: "en", path };
}
