import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import type { DocumentOfOutcome } from "#db/queries/outcomes/outcome-documents";

/** What lies beside an outcome, each with who laid it there. */
export function DocumentsOfOutcome({ reference, laid }: { reference: string; laid: readonly DocumentOfOutcome[] }) {
  if (laid.length === 0) return <p className="govuk-body">No document lies beside it yet.</p>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {laid.map(({ id, name, removedAt, attachedAt, attachedByName }) => (
        <li key={id}>
          {removedAt ? `${name} (taken away since)` : <a className="govuk-link" href={`/adviser/cases/${reference}/documents/${id}`}>{name}</a>}, laid here by {attachedByName} on {sayDay(londonDayOf(attachedAt))}
        </li>
      ))}
    </ul>
  );
}
