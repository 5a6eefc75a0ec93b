import { caseStatusColours, caseStatusWords } from "#app/content/cases";
import { matchReasonWords } from "#app/content/possible-duplicates";
import { sayDay } from "#app/domain/calendar/words";
import { Table } from "#app/ui/govuk/table";
import { Tag } from "#app/ui/govuk/tag";
import type { PossibleDuplicate } from "#db/queries/people/possible-duplicates";
import type { Person } from "./person-of";

interface PossibleDuplicatesProps {
  person: Person;
  duplicates: readonly PossibleDuplicate[];
  /** Whether whoever reads it may say what they are. */
  mayJoin: boolean;
}

const fullName = ({ firstName, lastName }: Pick<Person, "firstName" | "lastName">) => `${firstName} ${lastName}`.trim();

/** This person beside each who may be the same, with what they have in common. Nothing where there is nobody, or nobody one may know of. */
export function PossibleDuplicates({ person, duplicates, mayJoin }: PossibleDuplicatesProps) {
  if (duplicates.length === 0) return null;
  return (
    <section className="wl-section" aria-labelledby="duplicates">
      <h2 className="govuk-heading-m" id="duplicates">Possible duplicates</h2>
      {duplicates.map((other) => (
        <div key={other.reference}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
            <a className="govuk-link" href={`/adviser/cases/${other.reference}`}>{fullName(other)}, {other.reference}</a> <Tag className={caseStatusColours[other.status]}>{caseStatusWords[other.status]}</Tag>
          </h3>
          <p className="govuk-hint govuk-!-margin-bottom-2">Opened on {sayDay(other.openedOn)} at {other.hubName}</p>
          <ul className="govuk-list govuk-list--bullet govuk-!-margin-bottom-2">{other.reasons.map((reason) => <li key={reason}>{matchReasonWords[reason]}</li>)}</ul>
          <Table
            className="wl-table-stacked"
            caption={`${fullName(person)} beside ${fullName(other)}`}
            captionClassName="govuk-visually-hidden"
            firstCellIsHeader
            head={[{ text: <span className="govuk-visually-hidden">What is compared</span> }, "This case", other.reference]}
            rows={([
              ["Name", fullName(person), fullName(other)],
              ["Date of birth", sayDay(person.dateOfBirth), sayDay(other.dateOfBirth)],
              ["Postcode", person.postcode ?? "None", other.postcode ?? "None"],
              ["Hub", person.hubName, other.hubName],
            ] as const).map(([what, here, there]) => [what, { text: here, "data-label": "This case" }, { text: there, "data-label": other.reference }])}
          />
          {mayJoin && (
          <p className="govuk-body wl-no-print">
            {other.mergeId ? (
              <a className="govuk-link" href={`/adviser/triage/joins/${other.mergeId}`}>{other.proposedBy} has proposed to join the records<span className="govuk-visually-hidden"> with {other.reference}</span></a>
            ) : (
              <a className="govuk-link" href={`/adviser/cases/${person.reference}/same-person/${other.reference}`}>Decide whether they are the same person<span className="govuk-visually-hidden">, beside {other.reference}</span></a>
            )}
          </p>
          )}
        </div>
      ))}
    </section>
  );
}
