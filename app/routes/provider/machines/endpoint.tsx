import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { webhookEventWords } from "#app/content/machines";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayTime } from "#app/domain/calendar/say-time";
import { sayDay } from "#app/domain/calendar/words";
import { now } from "#app/platform/service.server";
import { changeEndpoint, type EndpointWish } from "#app/services/machines/change-endpoint.server";
import { openSecret } from "#app/services/machines/endpoint-secret.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Details } from "#app/ui/govuk/details";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findEndpoint } from "#db/queries/machines/endpoints";
import { endpointActForm, eventsForm, eventsToChoose } from "./machines.form";

const sayWhen = (at: Date) => `${sayDay(londonDayOf(at))} at ${sayTime(at)}`;

const done = { events: "Saved.", "new-secret": "There is a new secret. For 24 hours what we send is signed with the old one too.", on: "The address is on.", off: "The address is off. Nothing more is sent to it.", ping: "A ping is on its way. See what we have sent." } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "machine-access:keep");
  const endpoint = orNotFound(await asActor(actor, (db) => findEndpoint(db, params.endpointId ?? "")));
  const said = new URL(request.url).searchParams.get("saved") ?? "";
  return {
    id: endpoint.id, url: endpoint.url, events: endpoint.events, active: endpoint.active, version: endpoint.version,
    made: `${sayDay(londonDayOf(endpoint.createdAt))} by ${endpoint.createdByName}`,
    failing: endpoint.failingSince && sayWhen(endpoint.failingSince), switchedOff: endpoint.switchedOffAt && sayWhen(endpoint.switchedOffAt),
    secret: openSecret(endpoint.secret, endpoint.id) ?? "It cannot be opened: make a new one",
    oldUntil: endpoint.previousUntil && endpoint.previousUntil > now() ? sayWhen(endpoint.previousUntil) : null,
    saved: Object.entries(done).find(([act]) => act === said)?.[1],
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "machine-access:keep");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(endpointActForm, form);
  if (errors) return data({ errors, typed }, 422);
  const chosen = value.act === "events" ? parseForm(eventsForm, form) : undefined;
  if (chosen?.errors) return data({ errors: chosen.errors, typed }, 422);
  const wish: EndpointWish = value.act === "events" ? { act: "events", events: chosen?.value?.events ?? [] } : { act: value.act };
  const id = params.endpointId ?? "";
  const outcome = await once({ actor }, form, async (deps) => {
    const changed = await changeEndpoint(deps, actor, id, wish, value.version);
    return changed === "done" ? redirect(`/provider/machines/endpoints/${id}?saved=${value.act}`) : changed;
  });
  const refused = orNotFound(outcome);
  if (refused === "off") return data({ errors: [{ field: "act-ping", message: "Switch the address on first" }], typed }, 422);
  if (refused === "changed-meanwhile") return data({ errors: [{ field: "events", message: "Somebody else changed this address while you had the page open. What is saved now is shown. Check it and save again" }], typed }, 409);
  return redirected(refused);
}

export default function Endpoint() {
  const { url, events, active, version, made, failing, switchedOff, secret, oldUntil, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { errorAt, allTypedAt } = fieldsOf(answer);
  const act = (name: string, text: string, look = "govuk-button--secondary") => (
    <PostForm>
      <input type="hidden" name="version" value={version} />
      <Button id={`act-${name}`} name="act" value={name} className={look} preventDoubleClick>{text}</Button>
    </PostForm>
  );
  return (
    <Page title="An address we tell of changes" back={{ href: "/provider/machines", text: "Your own systems" }} errors={answer?.errors} before={saved && !answer ? <NotificationBanner type="success">{saved}</NotificationBanner> : undefined}>
      <h1 className="govuk-heading-l">An address we tell of changes</h1>
      <SummaryList
        rows={[
          { key: "Address", value: { text: url, className: "wl-breaks-anywhere" } },
          { key: "State", value: active ? "On" : switchedOff ? `Off since ${switchedOff}: nothing had arrived for days` : "Off" },
          failing && active ? { key: "Nothing arrives since", value: failing } : null,
          { key: "Added", value: made },
          oldUntil ? { key: "Old secret counts until", value: oldUntil } : null,
        ]}
      />
      <Details summary="Show the secret that signs what we send"><p className="wl-breaks-anywhere"><code>{secret}</code></p></Details>
      {act("ping", "Send a ping")}
      <PostForm>
        <input type="hidden" name="version" value={version} />
        <Checkboxes name="events" legend={{ text: "What do we tell it of?", className: "govuk-fieldset__legend--m" }} values={allTypedAt("events", events)} items={eventsToChoose.map((event) => ({ value: event, text: webhookEventWords[event], hint: event }))} error={errorAt("events")} />
        <Button name="act" value="events" preventDoubleClick>Save</Button>
      </PostForm>
      {act("new-secret", "Make a new secret")}
      {active ? act("off", "Switch off", "govuk-button--warning") : act("on", "Switch on")}
      <p className="govuk-body"><a className="govuk-link" href="/provider/machines/deliveries">What we have sent</a></p>
    </Page>
  );
}
