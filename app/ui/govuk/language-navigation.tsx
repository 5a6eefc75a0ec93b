import type { ReactNode } from "react";
import { classNames } from "./props";
import type { ElementProps } from "./props";

interface LanguageItem extends ElementProps<"a", "children"> {
  text: ReactNode;
  /** The page's language; so is an item without an address. */
  current?: boolean;
  /** In the page's language, for those who cannot read the item's. */
  languageDescriptionText?: string;
}

export interface LanguageNavigationProps extends ElementProps<"nav", "children"> {
  items: LanguageItem[];
  ariaLabel?: string;
}

export function LanguageNavigation({ items, ariaLabel = "Language", className, ...attributes }: LanguageNavigationProps) {
  return (
    <nav aria-label={ariaLabel} {...attributes} className={classNames("govuk-language-navigation", className)}>
      <ul className="govuk-language-navigation__list">
        {items.map((item, index) => (
          <li key={index} className="govuk-language-navigation__list-item">
            <Language {...item} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Language({ text, current, languageDescriptionText, href, hrefLang, className, ...attributes }: LanguageItem) {
  if (current || !href) {
    return (
      <span {...attributes} className={classNames("govuk-language-navigation__text", className)} aria-current="true">
        {text}
      </span>
    );
  }
  return (
    <a
      rel="alternate"
      {...attributes}
      href={href}
      hrefLang={hrefLang ?? attributes.lang}
      className={classNames("govuk-language-navigation__link", className)}
    >
      {text}
      {languageDescriptionText && <span className="govuk-visually-hidden"> {languageDescriptionText}</span>}
    </a>
  );
}
