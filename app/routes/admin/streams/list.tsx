import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sayWorkingDays } from "#app/content/finding";
import { sayDay } from "#app/domain/calendar/words";
import { clocksOf, defaultReferralClocks } from "#app/domain/referrals/clocks";
import { WorkList } from "#app/ui/casework/work-list";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { asActor } from "#db/client.server";
import { listStreamClocks } from "#db/queries/streams/stream-clocks";

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "place:administer");
  return { streams: await asActor(actor, listStreamClocks) };
}

const paysFor = (services: number) => (services === 0 ? "Pays for no service yet" : services === 1 ? "Pays for 1 service" : `Pays for ${services} services`);

export default function Streams() {
  const { streams } = useLoaderData<typeof loader>();
  const { remindAfter, expireAfter } = defaultReferralClocks;
  return (
    <Page title="Funding streams" wide>
      <h1 className="govuk-heading-l">Funding streams ({streams.length})</h1>
      <p className="govuk-body">Providers are reminded of a referral after {sayWorkingDays(remindAfter)}, and it ends unanswered after {sayWorkingDays(expireAfter)} (local setting). A stream can have days of its own for the services it pays for.</p>
      {streams.length === 0 ? (
        <p className="govuk-body">There are no funding streams yet. They come with the place’s agreement.</p>
      ) : (
        <WorkList
          items={streams.map((stream) => {
            const clocks = clocksOf(stream);
            return {
              id: stream.id, title: <a className="govuk-link" href={`/admin/streams/${stream.id}`}>{stream.code}: {stream.name}</a>,
              facts: [stream.funder, `${sayDay(stream.fromOn)} to ${sayDay(stream.untilOn)}`, paysFor(stream.services)],
              reason: <>{stream.remindAfter === null ? "The place’s own days" : `Days of its own: reminder after ${clocks.remindAfter}, end after ${clocks.expireAfter}`}</>,
            };
          })}
        />
      )}
    </Page>
  );
}
