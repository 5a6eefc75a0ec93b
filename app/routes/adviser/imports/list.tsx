import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { importKindWords, importStatusColours, importStatusWords } from "#app/content/intake";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { Pages } from "#app/ui/casework/pages";
import { WorkList } from "#app/ui/casework/work-list";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { pageSizes, pagingOf } from "#app/web/paging";
import { asActor } from "#db/client.server";
import { countImports, countRows, listImportsOf } from "#db/queries/intake/list-imports";
import { countsInWords } from "./row-counts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "list:import");
  const query = new URL(request.url).searchParams;
  const paging = pagingOf(query);
  const found = await asActor(actor, async (db) => {
    const [total, lists] = await Promise.all([countImports(db), listImportsOf(db, paging)]);
    const counts = await countRows(db, lists.map(({ id }) => id));
    return { total, lists: lists.map((list) => ({ ...list, counts: counts.get(list.id)! })) };
  });
  return { ...found, paging, discarded: query.get("discarded") === "yes", manyHubs: actor.hubIds.length > 1 };
}

export default function Lists() {
  const { total, lists, paging, discarded, manyHubs } = useLoaderData<typeof loader>();
  return (
    <Page title="Lists" wide back={{ href: "/adviser/triage", text: "Triage queue" }} before={discarded && <NotificationBanner type="success">The list was thrown away. Nobody on it is kept.</NotificationBanner>}>
      <h1 className="govuk-heading-l">Lists ({total})</h1>
      <p className="govuk-body">Schools and Jobcentres send lists of people who may want support. Here you see what became of each. Whom a list was about is forgotten after 30 days; the counts and the cases stay.</p>
      <Button href="/adviser/imports/new">Bring in a list</Button>
      {lists.length === 0 ? (
        <p className="govuk-body">No list has been sent to your hubs yet. When you or a colleague reads one in, it stands here.</p>
      ) : (
        <WorkList
          items={lists.map(({ id, kind, status, fromName, fileName, rows, uploadedAt, uploadedByName, hubName, counts }) => ({
            id,
            title: <a className="govuk-link" href={`/adviser/imports/${id}`}>{fromName}, {sayDay(londonDayOf(uploadedAt))}</a>,
            facts: [importKindWords[kind], fileName, `By ${uploadedByName}`, manyHubs && hubName],
            reason: <><p><Tag className={importStatusColours[status]}>{importStatusWords[status]}</Tag> {rows === 1 ? "1 row" : `${rows} rows`}</p><p>{countsInWords(counts)}</p></>,
          }))}
        />
      )}
      <Pages total={total} page={paging.page} size={paging.size} sizes={pageSizes} path="/adviser/imports" query={{}} />
    </Page>
  );
}
