const folded = (text: string) => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").trim().toLowerCase();

const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** A language's English name, from a code or a name: `pl` and "Polish" are "Polish". Words that are no language stay what they are. */
export function languageName(given: string): string {
  const text = given.trim();
  if (!/^[a-z]{2,3}(-[a-z]{2})?$/i.test(text)) return text;
  return names.of(text) ?? text;
}

/** Whether a service's language is the one somebody speaks, whichever of code and name each was given as. */
export function sameLanguage({ code, name }: { code: string | null; name: string }, spoken: string): boolean {
  const sought = folded(languageName(spoken));
  return [code ?? "", name].some((given) => given !== "" && folded(languageName(given)) === sought);
}

export const isEnglish = (language: string): boolean => folded(languageName(language)) === "english";
