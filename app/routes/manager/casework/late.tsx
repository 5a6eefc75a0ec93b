import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseStatusWords } from "#app/content/cases";
import { caseClockWords, restrictedLeftOut } from "#app/content/casework";
import { sayName } from "#app/content/names";
import { caseClocks, dueOf, lateUntil } from "#app/domain/casework/clocks-of-cases";
import { today as todayIs } from "#app/platform/service.server";
import { Due } from "#app/ui/casework/due";
import { Pages } from "#app/ui/casework/pages";
import { WorkList } from "#app/ui/casework/work-list";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { pageSizes, pagingOf } from "#app/web/paging";
import { asActor } from "#db/client.server";
import { countLate, listLate } from "#db/queries/casework/late-cases";
import { listHubs } from "#db/queries/place/list-hubs";
import { askedHub, withHub } from "./asked-hub";
import { HubFilter } from "./hub-filter";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "casework:oversee");
  const clock = orNotFound(caseClocks.find((one) => one.replace("_", "-") === params.clock));
  const query = new URL(request.url).searchParams;
  const [paging, today] = [pagingOf(query), todayIs()];
  return asActor(actor, async (db) => {
    const hubs = (await listHubs(db)).map(({ id, name }) => ({ id, name }));
    const where = { until: lateUntil(today), hubId: askedHub(query, hubs) };
    const [late, cases] = await Promise.all([countLate(db, where), listLate(db, clock, where, paging)]);
    return { clock, today, hubs, hubId: where.hubId, total: late[clock], paging, cases: cases.map(({ from, ...one }) => ({ ...one, dueOn: dueOf[clock](from) })) };
  });
}

export default function LateCases() {
  const { clock, today, hubs, hubId, total, paging, cases } = useLoaderData<typeof loader>();
  const path = `/manager/casework/late/${clock.replace("_", "-")}`;
  const { title, late } = caseClockWords[clock];
  return (
    <Page title={`Late: ${title.toLowerCase()}`} wide back={{ href: withHub("/manager/casework", hubId), text: "Casework" }}>
      <h1 className="govuk-heading-l">{late} ({total})</h1>
      <HubFilter hubs={hubs} chosen={hubId} path={path} />
      {cases.length === 0 ? (
        <p className="govuk-body">No case is late with this. One that becomes late stands here, the longest first.</p>
      ) : (
        <WorkList
          items={cases.map((each) => ({
            id: each.reference,
            title: <a className="govuk-link" href={`/adviser/cases/${each.reference}`}>{sayName(each)}</a>,
            facts: [each.reference, each.hubName], flag: each.restricted && "Restricted",
            reason: <p>{each.leadName ? `Lead: ${each.leadName}` : each.status === "in_support" ? "Nobody leads it" : caseStatusWords[each.status]}</p>,
            due: <Due on={each.dueOn} today={today} />,
          }))}
        />
      )}
      <Pages total={total} page={paging.page} size={paging.size} sizes={pageSizes} path={path} query={{ hub: hubId }} />
      <p className="govuk-body">{restrictedLeftOut}</p>
    </Page>
  );
}
