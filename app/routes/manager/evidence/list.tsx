import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { quarterLabel, type Quarter } from "#app/domain/calendar/financial-quarter";
import { sayDay } from "#app/domain/calendar/words";
import { Button } from "#app/ui/govuk/button";
import { Table } from "#app/ui/govuk/table";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { listSamples } from "#db/queries/outcomes/evidence-samples";

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "evidence:sample");
  return { samples: await asActor(actor, listSamples) };
}

/** Samples of evidence: what was drawn at random, of which quarters. */
export default function EvidenceSamples() {
  const { samples } = useLoaderData<typeof loader>();
  return (
    <Page title="Evidence looked at again" wide back={{ href: "/manager", text: "Overview" }}>
      <h1 className="govuk-heading-l">Evidence looked at again</h1>
      <p className="govuk-body">Some of what a quarter counts is drawn at random. The team of each case says where the evidence is, and somebody who had no part in it finds whether it holds.</p>
      <Button href="/manager/evidence/new">Draw a sample</Button>
      {samples.length === 0 ? <p className="govuk-body">No sample was drawn yet. When one is, it stands here by quarter.</p> : (
        <Table
          className="wl-table-stacked" caption="Samples" captionClassName="govuk-visually-hidden" firstCellIsHeader head={["Quarter", "Agreement", "Drawn", "Reply by"]}
          rows={samples.map(({ id, quarter, agreementName, size, population, drawnAt, drawnByName, replyByOn }) => [
            { text: <a className="govuk-link" href={`/manager/evidence/${id}`}>{quarterLabel(quarter as Quarter)}<span className="govuk-visually-hidden">, {agreementName}</span></a> },
            { text: agreementName, "data-label": "Agreement" }, { text: `${size} of ${population}, by ${drawnByName} on ${sayDay(londonDayOf(drawnAt))}`, "data-label": "Drawn" }, { text: sayDay(replyByOn), "data-label": "Reply by" },
          ])}
        />
      )}
    </Page>
  );
}
