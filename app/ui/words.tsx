import { createElement, Fragment, type ReactElement, type ReactNode } from "react";
import { wordsIn, type Words } from "#app/content/resident/catalogue";
import { say, type Say } from "#app/content/resident/say";
import { usePage } from "./page-context";

/** The words of the page's language, and how it says days, times and counts. */
export function useWords(): { words: Words; say: Say } {
  const { language } = usePage();
  return { words: wordsIn(language), say: say[language] };
}

interface RichProps {
  /** A sentence with parts to be drawn: `If you have applied, <signIn>sign in</signIn>.` */
  text: string;
  /** How each part is drawn. Every part the sentence has must be here; a translation may order them as it likes. */
  parts: Readonly<Record<string, (words: string) => ReactElement>>;
}

/** A sentence of the catalogue whose parts are links or the like. A part nobody draws stands as plain words. */
export function Rich({ text, parts }: RichProps): ReactNode {
  const pieces = text.split(/<(\w+)>(.*?)<\/\1>/g);
  return createElement(
    Fragment,
    null,
    ...pieces.map((piece, index) => {
      if (index % 3 === 0) return piece;
      if (index % 3 === 2) return null;
      const words = pieces[index + 1] ?? "";
      return parts[piece]?.(words) ?? words;
    }),
  );
}

/** A link within a sentence, for `Rich`. */
export const link = (href: string) => (words: string) => <a className="govuk-link" href={href}>{words}</a>;
