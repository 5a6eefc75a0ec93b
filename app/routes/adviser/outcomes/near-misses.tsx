import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sayName } from "#app/content/names";
import { outcomeKindLabels } from "#app/content/outcomes";
import { sayDay } from "#app/domain/calendar/words";
import { today } from "#app/platform/service.server";
import { listNearMisses } from "#app/services/outcomes/list-near-misses.server";
import { Pages } from "#app/ui/casework/pages";
import { Button } from "#app/ui/govuk/button";
import { Select } from "#app/ui/govuk/select";
import { Table } from "#app/ui/govuk/table";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { pageSizes, pagingOf } from "#app/web/paging";
import { asActor } from "#db/client.server";

const path = "/adviser/near-misses";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "outcome:record");
  const query = new URL(request.url).searchParams;
  const [whose, paging] = [query.get("whose") === "team" ? ("team" as const) : ("lead" as const), pagingOf(query)];
  const found = await asActor(actor, (db) => listNearMisses(db, actor.id, whose, today()));
  return { whose, paging, total: found.length, shown: found.slice((paging.page - 1) * paging.size, paging.page * paging.size) };
}

const daysLeft = (days: number | undefined) => (days === undefined ? "No last day" : days === 0 ? "Today is the last day" : `${days} ${days === 1 ? "day" : "days"}`);

export default function NearMisses() {
  const { whose, paging, total, shown } = useLoaderData<typeof loader>();
  return (
    <Page title="Nearly counts" wide back={{ href: "/adviser", text: "Today" }}>
      <h1 className="govuk-heading-l">Nearly counts ({total})</h1>
      <p className="govuk-body">What people achieved in the last twelve months that does not count yet, and still can. The one whose time runs out first is at the top.</p>
      <form method="get">
        <Select name="whose" label="Whose cases" value={whose} items={[{ value: "lead", text: "Those I lead" }, { value: "team", text: "All on whose team I am" }]} />
        <Button className="govuk-button--secondary">Show</Button>
      </form>
      {total === 0 ? (
        <p className="govuk-body">Nothing is missing. Everything that was recorded either counts or can no longer count.</p>
      ) : (
        <Table
          className="wl-table-stacked" caption="What nearly counts" captionClassName="govuk-visually-hidden" firstCellIsHeader head={["Who and what", "Would count as", "What is missing", "Time left"]}
          rows={shown.map(({ outcomeId, caseReference, person, kind, happenedOn, measureTitle, missing, daysLeft: days }) => [
            { text: <><a className="govuk-link" href={`/adviser/cases/${caseReference}/outcomes/${outcomeId}`}>{sayName(person)}</a>: {outcomeKindLabels[kind]}, {sayDay(happenedOn)}</> },
            { text: measureTitle, "data-label": "Would count as" },
            { text: <ul className="govuk-list">{missing.map(({ label, said }) => <li key={label}>{label}: {said}</li>)}</ul>, "data-label": "What is missing" },
            { text: daysLeft(days), "data-label": "Time left" },
          ])}
        />
      )}
      <Pages total={total} page={paging.page} size={paging.size} sizes={pageSizes} path={path} query={whose === "team" ? { whose } : undefined} />
    </Page>
  );
}
