import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { heavyReasonWords, restrictedLeftOut } from "#app/content/casework";
import { baseWeight, heavyReasons } from "#app/domain/casework/caseload";
import { Details } from "#app/ui/govuk/details";
import { Table } from "#app/ui/govuk/table";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { listAdvisers, listCaseloads } from "#db/queries/casework/caseloads";
import { listHubs } from "#db/queries/place/list-hubs";
import { loadsByHub, type Load } from "./loads";

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "casework:oversee");
  const [hubs, advisers, loads] = await asActor(actor, (db) => Promise.all([listHubs(db), listAdvisers(db), listCaseloads(db)]));
  return { hubs: loadsByHub(hubs, advisers, loads) };
}

const numeric = (label: string, text: number) => ({ text, format: "numeric" as const, "data-label": label });
const cells = ({ cases, weight, heavier }: Load) => [numeric("Cases", cases), numeric("Weight", weight), numeric("No plan yet", heavier.getting_started), numeric("Youth Pathways", heavier.youth), numeric("Urgent", heavier.urgent)];

/** Their name, with the way to their cases where they lead any. */
function Adviser({ id, name, left, cases }: { id: string; name: string; left: boolean; cases: number }) {
  const address = `/manager/casework/reassign/${id}`;
  if (left) return <>{name} (left) <a className="govuk-link wl-no-print" href={address}>Give to others<span className="govuk-visually-hidden">: the cases of {name}</span></a></>;
  return cases > 0 ? <a className="govuk-link" href={address}>{name}</a> : <>{name}</>;
}

export default function Caseloads() {
  const { hubs } = useLoaderData<typeof loader>();
  return (
    <Page title="Caseloads" wide back={{ href: "/manager/casework", text: "Casework" }}>
      <h1 className="govuk-heading-l">Caseloads</h1>
      <p className="govuk-body">Open cases in support, by who leads them. {restrictedLeftOut}</p>
      <Details summary="What the weight is">
        <p className="govuk-body">A case counts {baseWeight}, and 1 more for each of these:</p>
        <ul className="govuk-list govuk-list--bullet">{heavyReasons.map((reason) => <li key={reason}>{heavyReasonWords[reason]}</li>)}</ul>
        <p className="govuk-body">It is a local setting that helps to spread new cases fairly. It does not say how well somebody works: advisers stand by name, not by numbers.</p>
      </Details>
      {hubs.map(({ id, name, total, nobody, elsewhere, people }) => (
        <Table
          key={id} className="wl-table-stacked" caption={`${name}: ${total.cases} cases, weight ${total.weight}`} captionClassName="govuk-table__caption--m" firstCellIsHeader
          head={["Adviser", "Organisation", ...["Cases", "Weight", "No plan yet", "Youth Pathways", "Urgent"].map((text) => ({ text, format: "numeric" as const }))]}
          rows={[
            ...people.map((person) => [{ text: <Adviser {...person} /> }, { text: person.organisation, "data-label": "Organisation" }, ...cells(person)]),
            ...(elsewhere.cases > 0 ? [["Advisers of other hubs", { text: "", "data-label": "Organisation" }, ...cells(elsewhere)]] : []),
            ...(nobody.cases > 0 ? [[{ text: <a className="govuk-link" href={`/manager/casework/reassign/nobody?hub=${id}`}>Nobody yet</a> }, { text: "", "data-label": "Organisation" }, ...cells(nobody)]] : []),
          ]}
        />
      ))}
      {hubs.length === 0 && <p className="govuk-body">The place has no hub yet. An administrator adds one.</p>}
    </Page>
  );
}
