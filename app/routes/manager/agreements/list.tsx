import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sayDay } from "#app/domain/calendar/words";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { listAgreements } from "#db/queries/agreements/find-agreement";

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "agreement:read");
  return { agreements: await asActor(actor, listAgreements) };
}

export default function Agreements() {
  const { agreements } = useLoaderData<typeof loader>();
  return (
    <Page title="Agreements">
      <h1 className="govuk-heading-l">Local employment and skills agreements</h1>
      {agreements.length === 0 && <p className="govuk-body">There are no agreements yet. Each one will stand here with its dates, once an administrator has set it up.</p>}
      <ul className="govuk-list govuk-list--spaced">
        {agreements.map(({ id, name, summary, fromOn, untilOn }) => (
          <li key={id}>
            <h2 className="govuk-heading-m govuk-!-margin-bottom-1">
              <a className="govuk-link" href={`/manager/agreements/${id}`}>{name}</a>
            </h2>
            <p className="govuk-body govuk-!-margin-bottom-1">{summary}</p>
            <p className="govuk-body">
              {sayDay(fromOn)} to {sayDay(untilOn)}
            </p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
