import type { SavedView } from "#db/queries/cases/saved-views";
import { addressOf, askedForIn, type AskedFor } from "./list-filter";

interface ViewsOfListProps {
  queues: readonly { text: string; asked: AskedFor }[];
  views: readonly SavedView[];
  asked: AskedFor;
}

// A view says whose cases it is of, so nobody's roles decide about that.
const anybody = { roles: [] };

const sharedBy = ({ own, by, hubName }: SavedView) => (hubName ? ` (${own ? `shared with ${hubName}` : `by ${by}`})` : "");

/** The team's queues and the views that were saved, one step away, with the one that is shown marked; and the way to save another. */
export function ViewsOfList({ queues, views, asked }: ViewsOfListProps) {
  const shown = addressOf(asked);
  const links = [...queues.map(({ text, asked: of }) => ({ id: text, text, href: addressOf(of) })), ...views.map((view) => ({ id: view.id, text: `${view.name}${sharedBy(view)}`, href: addressOf(askedForIn(new URLSearchParams(view.query), anybody)) }))];
  return (
    <nav className="wl-views wl-no-print" aria-label="Lists of cases">
      <ul className="wl-views__list">
        {links.map(({ id, text, href }) => (
          <li key={id}><a className="govuk-link govuk-link--no-visited-state" href={href} aria-current={href === shown ? "true" : undefined}>{text}</a></li>
        ))}
      </ul>
      <p className="govuk-body-s"><a className="govuk-link" href={addressOf({ ...asked, search: "" }, "/adviser/cases/views")}>Save this list as a view, or delete one</a></p>
    </nav>
  );
}
