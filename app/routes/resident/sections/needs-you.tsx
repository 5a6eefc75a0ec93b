import { useAppointmentWords } from "#app/ui/casework/appointment-words";
import { useWords } from "#app/ui/words";
import type { Need } from "./needs-you.server";

/** What waits for the resident, each with the one thing to do about it. Nothing is shown where nothing waits. */
export function NeedsYou({ needs }: { needs: readonly Need[] }) {
  const { words: { mySupport, correspondence }, say } = useWords();
  const { when } = useAppointmentWords();
  if (needs.length === 0) return null;
  return (
    <section className="wl-needs" aria-labelledby="needs-you">
      <h2 className="govuk-heading-m" id="needs-you">{mySupport.needsTitle}</h2>
      <ul className="govuk-list wl-needs__list">
        {needs.map(({ kind, href, count, at, about = count ? say.plural(count, correspondence.messages.unread) : at ? when(at) : "", byOn }) => (
          <li key={`${kind} ${href}`} className="wl-needs__need">
            <p className="wl-needs__what">{mySupport.needs[kind].what(about)}{byOn && <> {mySupport.by(say.day(byOn))}</>}</p>
            <a className="govuk-link wl-needs__action" href={href}>{mySupport.needs[kind].action}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
