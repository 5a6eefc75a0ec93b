import { untranslated, withoutMarks } from "#app/content/resident/translation";
import { inLanguage, type Language } from "#app/domain/people/language";

/** Addresses that are the same in every language: files, staff's pages, and what is already in one. */
const ofNoLanguage = /^\/(?:assets|theme|staff|demo|adviser|manager|admin|provider|respond|cy|ar)(?:[/?#]|$)|^\/\//;

const led = (path: string, language: Language) => (ofNoLanguage.test(path) ? path : inLanguage(path, language));

/** Where an answer leads, in the language it was asked in. */
export const locationInLanguage = (location: string, language: Language): string => (location.startsWith("/") ? led(location, language) : location);

/** Elements whose text can hold no other element: what is not translated stands there without saying so. */
const plainInside = /^<(title|option|textarea|script)\b/;

/**
 * A drawn page made one of its language: every link and form of ours stays in it, and words that are still English say so with
 * `lang="en"` (WCAG 3.1.2). English pages are left as they are. Goes by the tags of HTML that React wrote: text in it is escaped.
 */
export function pageInLanguage(html: string, language: Language): string {
  if (language === "en") return html;
  let inside = "";
  return html.replaceAll(/<[^>]*>|[^<]+/g, (piece) => {
    if (piece.startsWith("<")) {
      inside = plainInside.test(piece) ? piece : inside && piece.startsWith("</") ? "" : inside;
      const stays = /\bhrefLang=|\bhreflang=/.test(piece);
      const plain = withoutMarks(piece);
      return stays ? plain : plain.replace(/\s(href|action)="(\/[^"]*)"/, (_whole, name: string, path: string) => ` ${name}="${led(path, language)}"`);
    }
    if (inside) return withoutMarks(piece);
    return piece.replaceAll(untranslated.from, '<span lang="en" dir="ltr">').replaceAll(untranslated.to, "</span>");
  });
}
