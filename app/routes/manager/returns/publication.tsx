import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { quarterLabel } from "#app/domain/calendar/financial-quarter";
import { sayDay } from "#app/domain/calendar/words";
import { publicationFiles, returnFiles } from "#app/domain/publishing/return-files";
import type { Shown } from "#app/domain/publishing/shown";
import { hasFiles, mayBePublished } from "#app/domain/returns/return";
import { readPublication } from "#app/services/returns/read-publication.server";
import { ShownBars } from "#app/ui/casework/shown-bars";
import { Table } from "#app/ui/govuk/table";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { findReturn } from "#db/queries/returns/returns";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "return:read");
  return asActor(actor, async (db) => {
    const found = orNotFound(await findReturn(db, params.returnId ?? ""));
    if (!hasFiles(found) || !mayBePublished(found)) throw redirect(`/manager/returns/${found.id}`);
    const { placeName, agreementName, quarter, frozenOn, signedOffOn, tables } = await readPublication(db, found);
    return { id: found.id, placeName, agreementName, quarter, frozenOn, signedOffOn, tables };
  });
}

const said = (shown: Shown) => (shown === "hidden" ? "hidden" : String(shown));

export default function PublicationOfReturn() {
  const { id, placeName, agreementName, quarter, frozenOn, signedOffOn, tables } = useLoaderData<typeof loader>();
  const title = `What may be published: ${quarterLabel(quarter)}`;
  const people = tables[0]?.rows.map(({ title: label, shown }) => ({ label, shown: shown[0] ?? ("hidden" as const) })) ?? [];
  return (
    <Page title={`${title}, ${agreementName}`} back={`/manager/returns/${id}`} wide>
      <span className="govuk-caption-l">
        {agreementName}, {placeName}
      </span>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">
        Made of rows that were frozen on {sayDay(frozenOn)} and signed off on {sayDay(signedOffOn)}. Counts of 1 to 4 are hidden, and others with them where they would give them away (local setting). Two jobs of one person are 1 person and 2 events.
      </p>
      {people.length === 0 ? (
        <p className="govuk-body">The agreement has no measures, so there is nothing to publish. Its counts stand here once it has.</p>
      ) : (
        <>
          <h2 className="govuk-heading-m">People by measure</h2>
          <ShownBars title={`People by measure, ${quarterLabel(quarter)}`} bars={people} />
          {tables.map(({ name, title: caption, columns, rows }) => (
            <Table
              key={name}
              className="wl-table-stacked"
              caption={caption}
              captionClassName="govuk-table__caption--m"
              firstCellIsHeader
              head={["Measure", ...columns.map((column) => ({ text: column.title, format: "numeric" as const }))]}
              rows={rows.map((row) => [row.title, ...row.shown.map((shown, at) => ({ text: said(shown), format: "numeric" as const, "data-label": columns[at]?.title ?? "" }))])}
            />
          ))}
        </>
      )}
      <div className="wl-no-print">
        <h2 className="govuk-heading-m">Download the publication copy</h2>
        <p className="govuk-body">The same counts, with the same ones hidden. That you took it is kept in the audit.</p>
        <ul className="govuk-list">
          {publicationFiles.map((name) => (
            <li key={name}>
              <a className="govuk-link" href={`/manager/returns/${id}/files/${name}`} download>{returnFiles[name].title}</a>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}
