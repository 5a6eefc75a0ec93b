import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseClockWords, restrictedLeftOut } from "#app/content/casework";
import { caseClocks, lateUntil } from "#app/domain/casework/clocks-of-cases";
import { today as todayIs } from "#app/platform/service.server";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Table } from "#app/ui/govuk/table";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { countBreakGlassesToReview, countOpenPlanQueries } from "#db/queries/casework/count-to-review";
import { countLate, countUnassigned, listLeaversWithCases } from "#db/queries/casework/late-cases";
import { listHubs } from "#db/queries/place/list-hubs";
import { askedHub, withHub } from "./asked-hub";
import { HubFilter } from "./hub-filter";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "casework:oversee");
  const until = lateUntil(todayIs());
  return asActor(actor, async (db) => {
    const hubs = (await listHubs(db)).map(({ id, name }) => ({ id, name }));
    const hubId = askedHub(new URL(request.url).searchParams, hubs);
    const [late, unassigned, leavers, toReview, queries] = await Promise.all([countLate(db, { until, hubId }), countUnassigned(db, hubId), listLeaversWithCases(db), countBreakGlassesToReview(db, actor.id), countOpenPlanQueries(db)]);
    return { hubs, hubId, late, unassigned, leavers, toReview, queries };
  });
}

const cases = (count: number) => (count === 1 ? "1 case" : `${count} cases`);

export default function CaseworkOverview() {
  const { hubs, hubId, late, unassigned, leavers, toReview, queries } = useLoaderData<typeof loader>();
  return (
    <Page title="Casework" wide>
      <h1 className="govuk-heading-l">Casework</h1>
      <p className="govuk-body">Numbers lead to the cases behind them. {restrictedLeftOut}</p>
      <HubFilter hubs={hubs} chosen={hubId} path="/manager/casework" />
      <SummaryList
        rows={[
          { key: "Nobody leads them", value: <a className="govuk-link" href={withHub("/manager/casework/reassign/nobody", hubId)}>{cases(unassigned)} in support without a lead</a> },
          {
            key: "Led by somebody who left",
            value: leavers.length === 0 ? "None" : <ul className="govuk-list">{leavers.map(({ id, name, cases: led }) => <li key={id}><a className="govuk-link" href={`/manager/casework/reassign/${id}`}>{name}: {cases(led)} to give to others</a></li>)}</ul>,
          },
          { key: "Caseloads", value: <a className="govuk-link" href="/manager/casework/caseloads">Who leads how much, by hub</a> },
          { key: "Opened without leave", value: <a className="govuk-link" href="/manager/break-glass">{toReview === 0 ? "None to review" : `${toReview} to review`}</a> },
          { key: "Questions about plans", value: <a className="govuk-link" href="/manager/casework/plan-queries">{queries === 0 ? "None open" : `${queries} not answered`}</a> },
        ]}
      />
      <Table
        caption="Late by each clock" captionClassName="govuk-table__caption--m" firstCellIsHeader
        head={["What is late", { text: "Cases", format: "numeric" }]}
        rows={caseClocks.map((clock) => [
          caseClockWords[clock].late,
          { format: "numeric" as const, text: late[clock] === 0 ? "0" : <a className="govuk-link" href={withHub(`/manager/casework/late/${clock.replace("_", "-")}`, hubId)}>{late[clock]}<span className="govuk-visually-hidden"> cases: {caseClockWords[clock].late}</span></a> },
        ])}
      />
      <p className="govuk-body">A case that is late with several things is counted with each. Days are working days, and the clocks are local settings.</p>
    </Page>
  );
}
