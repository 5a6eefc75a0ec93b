import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseStatusWords } from "#app/content/cases";
import { sayBehind } from "#app/content/dashboards";
import { sayCount, sayName } from "#app/content/names";
import { sayDay } from "#app/domain/calendar/words";
import { behindAddress, readBehind } from "#app/domain/dashboards/behind";
import { today as todayIs } from "#app/platform/service.server";
import { countAllBehind } from "#app/services/dashboards/count-behind.server";
import { Pages } from "#app/ui/casework/pages";
import { WorkList } from "#app/ui/casework/work-list";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { pageSizes, pagingOf } from "#app/web/paging";
import { asActor } from "#db/client.server";
import { countBehind, listBehind } from "#db/queries/dashboards/list-behind";
import { askedOf, withAddress } from "./asked.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "casework:oversee");
  const query = new URL(request.url).searchParams;
  const [paging, today] = [pagingOf(query), todayIs()];
  const behind = orNotFound(readBehind(query));
  const { question, address, names } = await askedOf(actor, request, today);
  const all = await countAllBehind(behind, question, today);
  const asked = { behind, choice: question, today, caseIds: all.caseIds };
  const { cases, seen } = await asActor(actor, async (db) => ({ cases: await listBehind(db, asked, paging), seen: await countBehind(db, asked) }));
  const outcomes = behind.figure === "outcomes";
  const back = withAddress(outcomes ? "/manager/dashboards/outcomes" : "/manager/dashboards", { ...address, ...(outcomes && { agreement: behind.agreement }) });
  return { title: sayBehind(behind, names), cases, seen, hidden: all.cases - seen, paging, query: { ...address, ...behindAddress(behind) }, back };
}

export default function CasesBehind() {
  const { title, cases, seen, hidden, paging, query, back } = useLoaderData<typeof loader>();
  return (
    <Page title={title} wide back={{ href: back, text: "Back to the dashboard" }}>
      <h1 className="govuk-heading-l">{title} ({seen + hidden})</h1>
      {hidden > 0 && <p className="govuk-inset-text">{sayCount(hidden, "restricted case is", "restricted cases are")} counted and not shown: you are not named on {hidden === 1 ? "it" : "them"}.</p>}
      {cases.length === 0 ? (
        <p className="govuk-body">{hidden > 0 ? "There is no other." : "No case is behind this number today. The newest stand first here once there are some."}</p>
      ) : (
        <WorkList
          items={cases.map((each) => ({
            id: each.id,
            title: <a className="govuk-link" href={`/adviser/cases/${each.reference}`}>{sayName(each)}</a>,
            facts: [each.reference, each.hubName], flag: each.restricted && "Restricted",
            reason: <p>{caseStatusWords[each.status]}{each.leadName && `. Lead: ${each.leadName}`}</p>,
            due: <p>Opened on {sayDay(each.openedOn)}</p>,
          }))}
        />
      )}
      <Pages total={seen} page={paging.page} size={paging.size} sizes={pageSizes} path="/manager/dashboards/cases" query={query} />
      <p className="govuk-body">A case is listed once, however many of its applications, referrals or outcomes were counted.</p>
    </Page>
  );
}
