import { mergeStatusWords } from "#app/content/joining";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import type { FoundMerge } from "#db/queries/people/merges";

/** What was proposed about the same two cases before, and what became of it. */
export function EarlierJoins({ joins }: { joins: readonly FoundMerge[] }) {
  if (joins.length === 0) return null;
  return (
    <section className="wl-section" aria-labelledby="earlier-joins">
      <h2 className="govuk-heading-m" id="earlier-joins">Looked at before</h2>
      <ul className="govuk-list govuk-list--spaced">
        {joins.map(({ merge }) => (
          <li key={merge.id}>
            <a className="govuk-link" href={`/adviser/triage/joins/${merge.id}`}>Proposed by {merge.proposedByName} on {sayDay(londonDayOf(merge.proposedAt))}</a>. {mergeStatusWords[merge.status]}
            {merge.undoneByName ? ` by ${merge.undoneByName}` : merge.answeredByName && ` by ${merge.answeredByName}`}.
            {(merge.undoneWhy || merge.answerWords) && <span className="wl-words"> {merge.undoneWhy || merge.answerWords}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
