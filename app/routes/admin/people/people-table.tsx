import { Table } from "#app/ui/govuk/table";
import { Tag } from "#app/ui/govuk/tag";

interface Person {
  id: string;
  name: string;
  organisation: string;
  roles: string[];
  hubs: string[];
  active: boolean;
  secondFactor: string;
}

/** Two columns, so that it fits a phone. */
export function PeopleTable({ people }: { people: Person[] }) {
  return (
    <Table
      caption="Staff, those who left at the end"
      captionClassName="govuk-visually-hidden"
      firstCellIsHeader
      head={["Name and organisation", "Roles, hubs and second factor"]}
      rows={people.map(({ id, name, organisation, roles, hubs, active, secondFactor }) => [
        {
          text: (
            <>
              <a className="govuk-link" href={`/admin/people/${id}`}>{name}</a> {!active && <Tag className="govuk-tag--grey">Not active</Tag>}
              <span className="wl-beneath">{organisation}</span>
            </>
          ),
        },
        {
          text: (
            <>
              {roles.join(", ")}
              <span className="wl-beneath">{hubs.join(", ") || "No hub"}</span>
              <span className="wl-beneath">Second factor {secondFactor}</span>
            </>
          ),
        },
      ])}
    />
  );
}
