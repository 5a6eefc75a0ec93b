import { caseStatusColours, caseStatusWords } from "#app/content/cases";
import { sayDay } from "#app/domain/calendar/words";
import { Tag } from "#app/ui/govuk/tag";
import type { OtherCase } from "#db/queries/people/other-cases";

/** The same person's other cases: they came back, or two records of them were joined. Nothing where there are none one may know of. */
export function OtherCases({ cases }: { cases: readonly OtherCase[] }) {
  if (cases.length === 0) return null;
  return (
    <section className="wl-section" aria-labelledby="other-cases">
      <h2 className="govuk-heading-m" id="other-cases">Other cases of this person</h2>
      <ul className="govuk-list govuk-list--spaced">
        {cases.map(({ reference, status, openedOn, hubName, mergeId }) => (
          <li key={reference}>
            <a className="govuk-link" href={`/adviser/cases/${reference}`}>{reference}</a> <Tag className={caseStatusColours[status]}>{caseStatusWords[status]}</Tag> Opened on {sayDay(openedOn)} at {hubName}.
            {mergeId && <> <a className="govuk-link" href={`/adviser/triage/joins/${mergeId}`}>Their records were joined<span className="govuk-visually-hidden"> with {reference}</span></a></>}
          </li>
        ))}
      </ul>
    </section>
  );
}
