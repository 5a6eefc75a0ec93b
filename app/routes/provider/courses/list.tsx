import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sayPlacesLeft } from "#app/content/courses";
import { sayDay } from "#app/domain/calendar/words";
import { isOpenToJoin, lastDayToJoin, placesLeft } from "#app/domain/courses/start";
import { today } from "#app/platform/service.server";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Table } from "#app/ui/govuk/table";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { saidFor } from "#app/web/said-for";
import { asActor } from "#db/client.server";
import { listPastStartsOfOrganisation, listStartsOfOrganisation, type FoundStart } from "#db/queries/courses/starts";

const savedWords = { cancelled: "The start is cancelled. Everybody who had a place or a turn is told, and keeps their turn for the next one." };
const mostPast = 10;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "services:keep");
  const on = today();
  const rowOf = ({ start, waiting, serviceName }: FoundStart) => ({ id: start.id, serviceName, startsOn: start.startsOn, places: start.places, taken: start.taken, left: placesLeft(start), waiting, cancelled: start.cancelledAt !== null, joinUntil: isOpenToJoin(start, on) ? lastDayToJoin(start) : undefined });
  const [coming, past] = await asActor(actor, (db) => Promise.all([listStartsOfOrganisation(db, actor.organisationId, on), listPastStartsOfOrganisation(db, actor.organisationId, on, mostPast)]));
  return { organisation: actor.organisationName, coming: coming.map(rowOf), past: past.map(rowOf), saved: saidFor(savedWords, new URL(request.url).searchParams.get("saved")) };
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["coming"][number];

export default function Courses() {
  const { organisation, coming, past, saved } = useLoaderData<typeof loader>();
  return (
    <Page title="Courses" wide before={saved && <NotificationBanner type="success">{saved}</NotificationBanner>}>
      <span className="govuk-caption-l">{organisation}</span>
      <h1 className="govuk-heading-l">Courses</h1>
      <p className="govuk-body">The starts of your courses, with their places. Advisers see how many are left, and people who come too late get a turn on the list: we offer them what becomes free.</p>
      <Button href="/provider/courses/new">Add a start</Button>
      <h2 className="govuk-heading-m">Starts to come ({coming.length})</h2>
      {coming.length === 0 ? <p className="govuk-body">None. Add a start, and advisers can ask for its places.</p> : <Starts rows={coming} />}
      {past.length > 0 && (
        <>
          <h2 className="govuk-heading-m">The last {past.length} that began</h2>
          <Starts rows={past} />
        </>
      )}
    </Page>
  );
}

function Starts({ rows }: { rows: readonly Row[] }) {
  return (
    <Table
      className="wl-table-stacked"
      head={["Course", "Starts", "Places", { format: "numeric", text: "Held" }, { format: "numeric", text: "Waiting" }]}
      firstCellIsHeader
      rows={rows.map(({ id, serviceName, startsOn, places, left, taken, waiting, cancelled, joinUntil }) => [
        { text: <a className="govuk-link" href={`/provider/courses/${id}`}>{serviceName}<span className="govuk-visually-hidden">, starts {sayDay(startsOn)}</span></a> },
        { "data-label": "Starts", text: <>{sayDay(startsOn)}{joinUntil && joinUntil !== startsOn && `, join until ${sayDay(joinUntil)}`}</> },
        { "data-label": "Places", text: cancelled ? <Tag className="govuk-tag--red">Cancelled</Tag> : sayPlacesLeft({ places, left }) },
        { "data-label": "Held", format: "numeric", text: taken },
        { "data-label": "Waiting", format: "numeric", text: waiting },
      ])}
    />
  );
}
