import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { directoryImportColours, directoryImportWords, feedFormatWords } from "#app/content/directory";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { PagedList } from "#app/ui/casework/paged-list";
import { WorkList } from "#app/ui/casework/work-list";
import { Button } from "#app/ui/govuk/button";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { pagingOf } from "#app/web/paging";
import { asActor } from "#db/client.server";
import { countActions, countImports, listImports } from "#db/queries/directory/imports";
import { countsInWords } from "./counts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "directory:import");
  const paging = pagingOf(new URL(request.url).searchParams);
  return asActor(actor, async (db) => {
    const [total, imports] = [await countImports(db), await listImports(db, paging)];
    const counts = await countActions(db, imports.map(({ id }) => id));
    return { total, paging, imports: imports.map(({ id, feedName, format, status, checkedAt, byName }) => ({ id, feedName, format, status, on: sayDay(londonDayOf(checkedAt)), byName, counts: countsInWords(counts.get(id)!) })) };
  });
}

export default function Imports() {
  const { total, paging, imports } = useLoaderData<typeof loader>();
  return (
    <Page title="Feeds" wide back={{ href: "/admin/directory", text: "Directory" }}>
      <h1 className="govuk-heading-l">Feeds brought in ({total})</h1>
      <p className="govuk-body">Councils and colleges publish their services as a feed. Bring it in again whenever it has changed: what stays the same is left alone.</p>
      <Button href="/admin/directory/imports/new">Bring in a feed</Button>
      {imports.length === 0 ? (
        <p className="govuk-body">No feed was brought in yet. When one is, what became of it stands here.</p>
      ) : (
        <WorkList
          items={imports.map(({ id, feedName, format, status, on, byName, counts }) => ({
            id, title: <a className="govuk-link" href={`/admin/directory/imports/${id}`}>{feedName}, {on}</a>, facts: [feedFormatWords[format], `By ${byName}`],
            reason: <><p><Tag className={directoryImportColours[status]}>{directoryImportWords[status]}</Tag></p><p>{counts}</p></>,
          }))}
        />
      )}
      <PagedList path="/admin/directory/imports" page={paging.page} size={paging.size} total={total} />
    </Page>
  );
}
