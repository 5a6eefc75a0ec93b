import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sayName } from "#app/content/names";
import { requestKindWords } from "#app/content/rights";
import { sayDay } from "#app/domain/calendar/words";
import { today } from "#app/platform/service.server";
import { Due } from "#app/ui/casework/due";
import { WorkList } from "#app/ui/casework/work-list";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { listOpenRequests } from "#db/queries/rights/requests";
import { endOf } from "./end-of";

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "rights:answer");
  return { requests: await asActor(actor, listOpenRequests), today: today() };
}

export default function Rights() {
  const { requests, today: on } = useLoaderData<typeof loader>();
  return (
    <Page title="People who ask for their data" wide back={{ href: "/manager", text: "Overview" }}>
      <h1 className="govuk-heading-l">People who ask for their data ({requests.length})</h1>
      <p className="govuk-body">Each has to be answered within a month of the day they asked. A request is written down on their case, under “They ask for their data”. Those of restricted cases stand here only where you are named.</p>
      {requests.length === 0 ? (
        <p className="govuk-body">Nobody waits for an answer. Whoever asks stands here until they are answered.</p>
      ) : (
        <WorkList
          items={requests.map(({ id, kind, caseRef, askedOn, dueOn, ...person }) => ({
            id,
            title: <a className="govuk-link" href={`/manager/rights/${caseRef}/${id}${endOf(kind)}`}>{sayName(person)}</a>,
            facts: [caseRef, requestKindWords[kind], `Asked on ${sayDay(askedOn)}`],
            reason: <Due on={dueOn} today={on} />,
          }))}
        />
      )}
    </Page>
  );
}
