import type { Words } from "#app/content/resident/catalogue";
import { useWords } from "#app/ui/words";

/** What they can do about what is kept of them, in the order it is shown. */
const links: readonly { href: string; words: keyof Words["mySupport"]["record"] }[] = [
  { href: "/my/details", words: "details" },
  { href: "/my/documents", words: "documents" },
  { href: "/my/permissions", words: "permissions" },
  { href: "/my/who-has-looked", words: "whoLooked" },
  { href: "/my/copy", words: "copy" },
  { href: "/my/close", words: "close" },
];

/** The way to everything about their record and their rights. */
export function YourRecord() {
  const { words: { mySupport } } = useWords();
  return (
    <>
      <h2 className="govuk-heading-m">{mySupport.recordTitle}</h2>
      <ul className="govuk-list">{links.map(({ href, words }) => <li key={href}><a className="govuk-link" href={href}>{mySupport.record[words]}</a></li>)}</ul>
    </>
  );
}
