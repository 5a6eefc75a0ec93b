import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sayMeeting, wayWords } from "#app/content/appointments";
import { sayCount } from "#app/content/names";
import { now } from "#app/platform/service.server";
import { WorkList } from "#app/ui/casework/work-list";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { listSessions, type ListedSession } from "#db/queries/appointments/group-sessions";

const aDay = 86_400_000;
const [daysBack, daysAhead] = [60, 180];

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "appointment:keep");
  const at = now();
  const all = await asActor(actor, (db) => listSessions(db, { hubIds: actor.hubIds, from: new Date(at.getTime() - daysBack * aDay), until: new Date(at.getTime() + daysAhead * aDay) }));
  return { coming: all.filter(({ startsAt, cancelledAt }) => startsAt > at && !cancelledAt), before: all.filter(({ startsAt, cancelledAt }) => startsAt <= at || cancelledAt).reverse() };
}

export default function GroupSessions() {
  const { coming, before } = useLoaderData<typeof loader>();
  return (
    <Page title="Group sessions" wide back={{ href: "/adviser/appointments", text: "Appointments" }}>
      <h1 className="govuk-heading-l">Group sessions</h1>
      <p className="govuk-body wl-no-print"><a className="govuk-link" href="/adviser/appointments/sessions/new">Make a group session</a></p>
      <h2 className="govuk-heading-m">Coming ({coming.length})</h2>
      {coming.length === 0 ? <p className="govuk-body">None is planned at your hubs. A session appears here when you or a colleague makes one.</p> : <Sessions sessions={coming} />}
      <h2 className="govuk-heading-m">Before ({before.length})</h2>
      {before.length === 0 ? <p className="govuk-body">None yet. Sessions of the last {daysBack} days stay here with their register.</p> : <Sessions sessions={before} />}
    </Page>
  );
}

function Sessions({ sessions }: { sessions: readonly ListedSession[] }) {
  return (
    <WorkList
      items={sessions.map(({ id, title, startsAt, minutes, way, hubName, staffName, places, taken, cancelledAt }) => ({
        id,
        title: <a className="govuk-link" href={`/adviser/appointments/sessions/${id}`}>{title}</a>,
        facts: [sayMeeting({ startsAt, minutes }), `${wayWords[way]}, ${hubName}`, `With ${staffName}`],
        reason: cancelledAt ? "Cancelled" : `${taken} of ${sayCount(places, "place", "places")} taken`,
      }))}
    />
  );
}
