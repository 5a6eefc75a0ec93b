/** A catalogue as another language has it: the same keys, any of which may still be missing; then English stands there. */
export type Translation<Words> = Words extends (...values: infer Values) => string
  ? (...values: Values) => string
  : Words extends string
    ? string
    : Words extends readonly string[]
      ? readonly string[]
      : { readonly [Key in keyof Words]?: Translation<Words[Key]> };

/** Stand around words that are still English on a page of another language. They never reach a browser: app/web/in-language.ts makes them `<span lang="en">`. */
export const untranslated = { from: "\u{E000}", to: "\u{E001}" } as const;

const marked = (words: string): string => `${untranslated.from}${words}${untranslated.to}`;

/** Without the marks: for a message, a title, or anything else that cannot say which language it is in. */
export const withoutMarks = (words: string): string => words.replaceAll(/[\u{E000}\u{E001}]/gu, "");

function inEnglish<Words>(words: Words): Words {
  if (typeof words === "string") return (words === "" ? words : marked(words)) as Words;
  if (typeof words === "function") return ((...values: unknown[]) => marked(withoutMarks((words as (...values: unknown[]) => string)(...values)))) as Words;
  if (Array.isArray(words)) return words.map((one: unknown) => inEnglish(one)) as Words;
  return Object.fromEntries(Object.entries(words as object).map(([key, value]: [string, unknown]) => [key, inEnglish(value)])) as Words;
}

const isSection = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** English with a translation laid over it: what is missing stays English, and is marked so. */
export function laidOver<Words>(english: Words, translation: Translation<Words> | undefined): Words {
  if (translation === undefined) return inEnglish(english);
  if (!isSection(english)) return translation as Words;
  const over = translation as Record<string, unknown>;
  // A language may have more forms of a plural than English has.
  return { ...over, ...Object.fromEntries(Object.entries(english).map(([key, value]) => [key, laidOver(value, over[key] as never)])) } as Words;
}

/** The keys a translation lacks, as `apply.begin.title`, in the order of the English catalogue. */
export function missingFrom(english: unknown, translation: unknown, path: readonly string[] = []): string[] {
  if (!isSection(english)) return translation === undefined ? [path.join(".")] : [];
  const over = isSection(translation) ? translation : {};
  return Object.entries(english).flatMap(([key, value]) => missingFrom(value, over[key], [...path, key]));
}
