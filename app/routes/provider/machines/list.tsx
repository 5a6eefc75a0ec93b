import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { apiScopeWords, keyStateColours, keyStateWords } from "#app/content/machines";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayTime } from "#app/domain/calendar/say-time";
import { sayDay } from "#app/domain/calendar/words";
import { keyState } from "#app/domain/machines/key";
import { now } from "#app/platform/service.server";
import { revokeKey } from "#app/services/machines/revoke-key.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Table } from "#app/ui/govuk/table";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { typedIn } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { countDeliveries } from "#db/queries/machines/deliveries";
import { listEndpoints } from "#db/queries/machines/endpoints";
import { listKeys } from "#db/queries/machines/keys";

const sayWhen = (at: Date) => `${sayDay(londonDayOf(at))} at ${sayTime(at)}`;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "machine-access:keep");
  const said = new URL(request.url).searchParams.get("saved");
  return asActor(actor, async (db) => {
    const keys = await listKeys(db);
    const endpoints = await listEndpoints(db);
    const { given_up: lost } = await countDeliveries(db);
    return {
      organisation: actor.organisationName, lost, saved: said === "revoked",
      keys: keys.map((key) => ({
        id: key.id, name: key.name, prefix: key.prefix, scopes: key.scopes.map((scope) => apiScopeWords[scope]), state: keyState(key, now()),
        made: `${sayDay(londonDayOf(key.createdAt))} by ${key.createdByName}`, lastDay: sayDay(londonDayOf(new Date(key.expiresAt.getTime() - 1))), used: key.lastUsedAt ? sayWhen(key.lastUsedAt) : "Never",
        revoked: key.revokedAt && `${sayDay(londonDayOf(key.revokedAt))} by ${key.revokedByName}`,
      })),
      endpoints: endpoints.map(({ id, url, active, failingSince }) => ({ id, url, state: active ? (failingSince ? "failing" : "on") : "off" })),
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "machine-access:keep");
  const form = await request.formData();
  const id = typedIn(form).key?.[0] ?? "";
  const outcome = await once({ actor }, form, async (deps) => {
    const revoked = await revokeKey(deps, actor, id);
    return revoked === "not-found" ? revoked : redirect("/provider/machines?saved=revoked");
  });
  if (outcome === "not-found") return data({ gone: true }, 404);
  return redirected(outcome);
}

const endpointStates = { on: <Tag className="govuk-tag--green">On</Tag>, failing: <Tag className="govuk-tag--yellow">Nothing arrives</Tag>, off: <Tag className="govuk-tag--grey">Off</Tag> };

export default function Machines() {
  const { organisation, keys, endpoints, lost, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title="Your own systems" before={saved && !answer ? <NotificationBanner type="success">The key is revoked. From now on it opens nothing.</NotificationBanner> : answer && <NotificationBanner role="alert">There is no such key any more.</NotificationBanner>}>
      <span className="govuk-caption-l">{organisation}</span>
      <h1 className="govuk-heading-l">Your own systems</h1>
      <p className="govuk-body">A system of yours, such as student records, can take referrals and answer them with a key. <a className="govuk-link" href="/api/openapi.json">The description for developers (OpenAPI)</a></p>
      <h2 className="govuk-heading-m">Keys ({keys.length})</h2>
      {keys.length === 0 && <p className="govuk-body">There are none. A key lets one system do what you choose, until a day you choose.</p>}
      {keys.map(({ id, name, prefix, scopes, state, made, lastDay, used, revoked }) => (
        <section key={id} aria-label={`Key ${name}`}>
          <SummaryList
            card={{ title: { text: name, headingLevel: 3 } }}
            rows={[
              { key: "State", value: <Tag className={keyStateColours[state]}>{keyStateWords[state]}</Tag> },
              { key: "Begins with", value: `${prefix}…` },
              { key: "May", value: scopes.join(". ") },
              { key: "Made", value: made },
              revoked ? { key: "Revoked", value: revoked } : { key: "Last day", value: lastDay },
              { key: "Last used", value: used },
            ]}
          />
          {(state === "active" || state === "ends_soon") && (
            <PostForm>
              <input type="hidden" name="key" value={id} />
              <Button className="govuk-button--warning" preventDoubleClick>Revoke<span className="govuk-visually-hidden"> {name}, {prefix}</span></Button>
            </PostForm>
          )}
        </section>
      ))}
      <p className="govuk-body"><a className="govuk-link" href="/provider/machines/keys/new">Make a key</a></p>
      <h2 className="govuk-heading-m">Addresses we tell of changes ({endpoints.length})</h2>
      {endpoints.length === 0 ? (
        <p className="govuk-body">There are none. Give us one, and we send to it when a referral is sent to you or changes.</p>
      ) : (
        <Table
          caption="Addresses" captionClassName="govuk-visually-hidden" firstCellIsHeader head={["Address", "State"]}
          rows={endpoints.map(({ id, url, state }) => [{ text: <a className="govuk-link wl-breaks-anywhere" href={`/provider/machines/endpoints/${id}`}>{url}</a> }, { text: endpointStates[state as keyof typeof endpointStates] }])}
        />
      )}
      <p className="govuk-body"><a className="govuk-link" href="/provider/machines/endpoints/new">Add an address</a></p>
      <p className="govuk-body"><a className="govuk-link" href="/provider/machines/deliveries">What we have sent</a>{lost > 0 && ` (${lost} given up)`}</p>
    </Page>
  );
}
