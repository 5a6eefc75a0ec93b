import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { serviceStatusWords } from "#app/content/directory";
import { addMonths, londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { freshnessMonths } from "#app/domain/finding/freshness";
import { today } from "#app/platform/service.server";
import { FilterTags } from "#app/ui/casework/filter-tags";
import { PagedList } from "#app/ui/casework/paged-list";
import { WorkList } from "#app/ui/casework/work-list";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { pagingOf } from "#app/web/paging";
import { asActor } from "#db/client.server";
import { countKept, listKept, type Age } from "#db/queries/directory/kept-services";

const ages = ["unknown", "hidden", "stale", "fresh"] as const satisfies readonly Age[];
const ageWords: Record<Age, string> = { unknown: "Never checked", hidden: "Not shown any more", stale: "Shown lower down", fresh: "Checked lately" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "directory:keep");
  const query = new URL(request.url).searchParams;
  const [paging, age] = [pagingOf(query), ages.find((each) => each === query.get("age"))];
  const limits = { freshSince: addMonths(today(), -freshnessMonths.staleAfter), shownSince: addMonths(today(), -freshnessMonths.hiddenAfter) };
  return asActor(actor, async (db) => {
    const counts: Record<string, number> = {};
    for (const each of ages) counts[each] = await countKept(db, each, limits);
    const [total, rows] = [await countKept(db, age, limits), await listKept(db, age, limits, paging)];
    const services = rows.map(({ chasedAt, assuredDate, chases, ...row }) => ({
      ...row, checked: assuredDate ? `Checked on ${sayDay(assuredDate)}` : "Never checked",
      asked: row.fromFeed ? "Kept by its feed" : chasedAt ? `Asked on ${sayDay(londonDayOf(chasedAt))}${chases > 1 ? `, for the ${chases === 2 ? "2nd" : "3rd"} time` : ""}` : "Not asked yet",
    }));
    return { total, counts, services, paging, age };
  });
}

export default function Directory() {
  const { total, counts, services, paging, age } = useLoaderData<typeof loader>();
  return (
    <Page title="Directory" wide>
      <h1 className="govuk-heading-l">Directory ({total})</h1>
      <p className="govuk-body">Providers are asked by message whether their entry is still right. An entry nobody checked for {freshnessMonths.staleAfter} months is shown lower down, after {freshnessMonths.hiddenAfter} months not at all (local setting).</p>
      <div className="govuk-button-group">
        <Button href="/admin/directory/imports/new">Bring in a feed</Button>
        <a className="govuk-link" href="/admin/directory/imports">Feeds brought in</a>
        <a className="govuk-link" href="/admin/directory/terms">What terms mean</a>
        <a className="govuk-link" href="/open-data">What others can read</a>
      </div>
      <p className="govuk-body">Show: <a className="govuk-link" href="/admin/directory">all</a>{ages.map((each) => <span key={each}>, <a className="govuk-link" href={`/admin/directory?age=${each}`}>{ageWords[each].toLowerCase()} ({counts[each]})</a></span>)}</p>
      <FilterTags filters={age ? [{ text: ageWords[age], removeHref: "/admin/directory" }] : []} />
      {services.length === 0 ? (
        <p className="govuk-body">There is no such service. Services come from a feed, or from their providers.</p>
      ) : (
        <WorkList items={services.map(({ id, name, status, organisationName, checked, asked }) => ({ id, title: <a className="govuk-link" href={`/admin/directory/services/${id}`}>{name}</a>, facts: [organisationName, serviceStatusWords[status]], reason: <><p>{checked}</p><p>{asked}</p></> }))} />
      )}
      <PagedList path="/admin/directory" query={{ age }} page={paging.page} size={paging.size} total={total} />
    </Page>
  );
}
