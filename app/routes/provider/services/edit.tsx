import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeSourceWords, entryFieldWords, sayField } from "#app/content/directory";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { changeService } from "#app/services/directory/change-service.server";
import { ServiceEntryFields } from "#app/ui/casework/service-entry-fields";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { serviceEntryForm } from "#app/web/directory/service-entry.form";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { namesOfRecords } from "#db/queries/directory/names";
import { listServiceChanges } from "#db/queries/providers/service-changes";
import { ownService } from "./own-service.server";

/** Changes that are shown. */
const mostShown = 20;
const shownParts = ["schedules", "locations", "languages", "costs", "areas", "documents"] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "services:keep");
  return asActor(actor, async (db) => {
    const entry = await ownService(db, actor, params.serviceId);
    const [changes, names] = [await listServiceChanges(db, entry.id, mostShown), await namesOfRecords(db, [entry])];
    return {
      entry, assured: entry.assuredDate && sayDay(entry.assuredDate), saved: new URL(request.url).searchParams.has("saved"),
      parts: shownParts.map((part) => ({ key: entryFieldWords.service[part], value: sayField("service", part, entry[part], names) || "Not said" })),
      changes: changes.map(({ changedAt, source, byName, changes: made }) => ({ at: sayDay(londonDayOf(changedAt)), source: changeSourceWords[source], byName, made })),
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "services:keep");
  const entry = await asActor(actor, (db) => ownService(db, actor, params.serviceId));
  const form = await request.formData();
  const { value, errors, typed } = parseForm(serviceEntryForm, form);
  if (errors) return data({ errors, typed, version: undefined }, 422);
  const { version, ...changed } = value;
  const outcome = await once({ actor }, form, async (deps) => {
    const answer = await changeService(deps, { serviceId: entry.id, version, entry: changed }, { source: "provider", byName: `${actor.name}, ${actor.organisationName}` });
    return answer === "done" ? redirect(`/provider/services/${entry.id}?saved`) : answer;
  });
  const answered = orNotFound(outcome);
  if (!("changedMeanwhile" in answered)) return redirected(answered);
  return data({ errors: [{ field: "name", message: "Somebody changed this service while you had the page open. What they changed stands at the foot of the page. Check what you typed and save again" }], typed, version: answered.changedMeanwhile.version }, 409);
}

export default function EditService() {
  const { entry, assured, saved, parts, changes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errorAt = (name: string) => answer?.errors.find(({ field }) => field === name)?.message;
  return (
    <Page title={`Change ${entry.name}`} back={{ href: "/provider/services", text: "Your services" }} errors={answer?.errors} before={saved && !answer && <NotificationBanner type="success">Saved. It counts as checked today.</NotificationBanner>}>
      <span className="govuk-caption-l">{assured ? `Checked on ${assured}` : "Never checked"}</span>
      <h1 className="govuk-heading-l">{entry.name}</h1>
      <h2 className="govuk-heading-m">Times, places and costs</h2>
      <SummaryList rows={parts.map(({ key, value }) => ({ key, value }))} />
      <p className="govuk-body"><a className="govuk-link" href={`/provider/services/${entry.id}/times`}>Change times, languages and costs</a></p>
      <h2 className="govuk-heading-m">What people read about it</h2>
      <PostForm>
        <ServiceEntryFields entry={entry} version={answer?.version ?? entry.version} typed={answer?.typed} errorAt={errorAt} />
        <Button preventDoubleClick>Save</Button>
      </PostForm>
      {changes.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What changed</h2>
          <ol className="govuk-list govuk-list--spaced">
            {changes.map(({ at, source, byName, made }, index) => (
              <li key={index}>
                <strong>{at}</strong>: {byName}<span className="wl-beneath">{source}</span>
                {made.map(({ field, before, after }) => <span key={field} className="wl-beneath wl-said">{field}: {before || "nothing"} → {after || "nothing"}</span>)}
              </li>
            ))}
          </ol>
        </>
      )}
    </Page>
  );
}
