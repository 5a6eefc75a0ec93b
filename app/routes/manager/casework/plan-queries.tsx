import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { restrictedLeftOut } from "#app/content/casework";
import { sayName } from "#app/content/names";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { WorkList } from "#app/ui/casework/work-list";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { listOpenPlanQueries } from "#db/queries/plans/plan-queries";

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "casework:oversee");
  return { queries: await asActor(actor, listOpenPlanQueries) };
}

export default function PlanQueries() {
  const { queries } = useLoaderData<typeof loader>();
  return (
    <Page title="Questions about plans" wide back={{ href: "/manager/casework", text: "Casework" }}>
      <h1 className="govuk-heading-l">Questions about plans ({queries.length})</h1>
      <p className="govuk-body">What managers asked about plans and nobody has answered. A question holds nothing up. {restrictedLeftOut}</p>
      {queries.length === 0 ? (
        <p className="govuk-body">Nothing is open. What you ask about a plan stands here until the lead adviser answers.</p>
      ) : (
        <WorkList
          items={queries.map(({ id, caseRef, leadName, words, askedByName, askedAt, ...person }) => ({
            id,
            title: <a className="govuk-link" href={`/manager/plans/${caseRef}`}>{sayName(person)}</a>,
            facts: [caseRef, leadName ? `Lead: ${leadName}` : "Nobody leads it"],
            reason: <><p className="wl-words">{words}</p><p>{askedByName}, {sayDay(londonDayOf(askedAt))}</p></>,
          }))}
        />
      )}
    </Page>
  );
}
