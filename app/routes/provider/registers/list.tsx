import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { today as todayIs } from "#app/platform/service.server";
import { FilterTags } from "#app/ui/casework/filter-tags";
import { Pages } from "#app/ui/casework/pages";
import { WorkList } from "#app/ui/casework/work-list";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Select } from "#app/ui/govuk/select";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { pageSizes, pagingOf } from "#app/web/paging";
import { saidFor } from "#app/web/said-for";
import { asActor } from "#db/client.server";
import { countSessions, listServicesToRegister, listSessions } from "#db/queries/registers/sessions";
import { sayWhenHeld } from "./session-words";

const done = { made: "The sessions are made." };
const titles = { "to-come": "Sessions today and to come", held: "Sessions held" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "register:keep");
  const query = new URL(request.url).searchParams;
  const [paging, today] = [pagingOf(query), todayIs()];
  const when = query.get("when") === "held" ? ("held" as const) : ("to-come" as const);
  return asActor(actor, async (db) => {
    const services = await listServicesToRegister(db, actor.organisationId);
    const service = services.find(({ id }) => id === query.get("service"));
    const asked = { when, serviceId: service?.id, today };
    const rows = await listSessions(db, actor.organisationId, asked, paging);
    return {
      organisation: actor.organisationName, services, service, when, paging, today, total: await countSessions(db, actor.organisationId, asked), done: saidFor(done, query.get("done")),
      sessions: rows.map(({ id, heldOn, beginsAt, endsAt, serviceName, title, locationName, cancelledWhy, marked }) => ({ id, on: sayWhenHeld({ heldOn, beginsAt, endsAt }), serviceName, title, locationName, cancelled: cancelledWhy !== null, marked, isToday: heldOn === today })),
    };
  });
}

export default function Registers() {
  const { organisation, services, service, when, paging, total, sessions, done: said } = useLoaderData<typeof loader>();
  const title = titles[when];
  return (
    <Page title={paging.page > 1 ? `${title} (page ${paging.page})` : title} wide before={said && <NotificationBanner type="success">{said}</NotificationBanner>}>
      <span className="govuk-caption-l">{organisation}</span>
      <h1 className="govuk-heading-l">{title} ({total})</h1>
      <p className="govuk-body wl-no-print"><a className="govuk-link" href="/provider/registers/new">Make sessions</a></p>
      <form method="get" action="/provider/registers" className="wl-find wl-no-print">
        <Select name="when" label="When" value={when} items={Object.entries(titles).map(([value, text]) => ({ value, text }))} />
        {services.length > 1 && <Select name="service" label="Service" value={service?.id ?? ""} items={[{ value: "", text: "All your services" }, ...services.map(({ id, name }) => ({ value: id, text: name }))]} />}
        <Button className="govuk-button--secondary">Show</Button>
      </form>
      <FilterTags filters={service ? [{ text: service.name, removeHref: `/provider/registers?when=${when}` }] : []} />
      {sessions.length === 0 ? (
        <p className="govuk-body">There are none. Make the sessions of a service or a course once, and each has its register.</p>
      ) : (
        <WorkList
          items={sessions.map(({ id, on, serviceName, title: name, locationName, cancelled, marked, isToday }) => ({
            id,
            title: <a className="govuk-link" href={`/provider/registers/${id}`}>{on}<span className="govuk-visually-hidden">, {serviceName}{name && `, ${name}`}</span></a>,
            flag: isToday && !cancelled && "Today",
            facts: [locationName ?? false],
            reason: <p>{serviceName}{name && <span className="wl-beneath">{name}</span>}</p>,
            due: cancelled ? <Tag className="govuk-tag--grey">Called off</Tag> : marked > 0 ? <Tag className="govuk-tag--green">Register kept</Tag> : when === "held" || isToday ? <Tag className="govuk-tag--yellow">Register to fill in</Tag> : undefined,
          }))}
        />
      )}
      <Pages total={total} page={paging.page} size={paging.size} sizes={pageSizes} path="/provider/registers" query={{ when, service: service?.id }} />
    </Page>
  );
}
