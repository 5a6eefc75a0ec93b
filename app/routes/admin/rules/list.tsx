import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { measureSetTags } from "#app/content/rules";
import { sayDay } from "#app/domain/calendar/words";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Table } from "#app/ui/govuk/table";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { listAgreements } from "#db/queries/agreements/find-agreement";
import { listSets } from "#db/queries/agreements/measure-sets";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "rules:keep");
  const discarded = new URL(request.url).searchParams.get("saved") === "discarded";
  return asActor(actor, async (db) => ({
    discarded,
    agreements: await Promise.all((await listAgreements(db)).map(async ({ id, name }) => ({ id, name, sets: (await listSets(db, id)).map((set) => ({ id: set.id, name: set.name, status: set.status, validFrom: set.validFrom, validTo: set.validTo })) }))),
  }));
}

export default function Rules() {
  const { agreements, discarded } = useLoaderData<typeof loader>();
  return (
    <Page title="Rules of what counts" wide before={discarded ? <NotificationBanner type="success">The draft is discarded. Nothing has changed</NotificationBanner> : undefined}>
      <h1 className="govuk-heading-l">Rules of what counts</h1>
      <p className="govuk-body">Each agreement is counted by its rules. What is published never changes: for another year, write the next rules and try them on what happened before you publish them.</p>
      {agreements.length === 0 && <p className="govuk-body">There is no agreement yet.</p>}
      {agreements.map(({ id, name, sets }) => (
        <section key={id}>
          <h2 className="govuk-heading-m">{name}</h2>
          {sets.length === 0 ? (
            <p className="govuk-body">It has no rules yet, so nothing counts.</p>
          ) : (
            <Table
              className="wl-table-stacked" caption={`Rules of ${name}`} captionClassName="govuk-visually-hidden" firstCellIsHeader head={["Rules", "From", "Status"]}
              rows={sets.map((set) => [
                { text: <a className="govuk-link" href={`/admin/rules/${set.id}`}>{set.name}</a> },
                { text: `${sayDay(set.validFrom)}${set.validTo ? ` to ${sayDay(set.validTo)}` : ""}`, "data-label": "From" },
                { text: <Tag className={measureSetTags[set.status].className}>{measureSetTags[set.status].text}</Tag>, "data-label": "Status" },
              ])}
            />
          )}
          <Button className="govuk-button--secondary" href={`/admin/rules/new/${id}`}>
            Write the next rules<span className="govuk-visually-hidden"> of {name}</span>
          </Button>
        </section>
      ))}
    </Page>
  );
}
