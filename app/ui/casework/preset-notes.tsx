import { sayDay } from "#app/domain/calendar/words";
import type { Preset } from "#app/domain/publishing/preset";

/** Where a file's definition comes from, until when it was read, and what somebody still has to compare. */
export function PresetNotes({ preset: { title, description, validFrom, validUntil, source, stillToCheck } }: { preset: Preset }) {
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{title}: what still has to be checked</span>
      </summary>
      <div className="govuk-details__text">
        <p className="govuk-body">{description}</p>
        <p className="govuk-body">
          {source}. For {sayDay(validFrom)} to {sayDay(validUntil)}.
        </p>
        <ul className="govuk-list govuk-list--bullet">
          {stillToCheck.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      </div>
    </details>
  );
}
