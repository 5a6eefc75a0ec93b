import { languageOf, type Language } from "#app/domain/people/language";
import { service } from "#app/platform/service.server";
import { audienceOf } from "./audiences.server";

/** Residents' pages and the public's have every language offered; staff's are in English. */
export function hasLanguages(path: string): boolean {
  return ["public", "resident"].includes(audienceOf(path)) && !/^\/(staff|demo)(\/|$)/.test(path);
}

/** The language an address asks for and the page it means; `undefined` where the place does not offer that language, or the page has none. */
export function askedIn(pathname: string): { language: Language; path: string } | undefined {
  const { language, path } = languageOf(pathname);
  if (language === "en") return { language, path };
  return service().settings.LANGUAGES.includes(language) && hasLanguages(path) ? { language, path } : undefined;
}

