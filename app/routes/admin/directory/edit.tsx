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
import { findServiceEntry } from "#db/queries/directory/entries";
import { namesOfRecords } from "#db/queries/directory/names";
import { listServiceChanges } from "#db/queries/providers/service-changes";

/** Changes that are shown. */
const mostShown = 50;
const shownParts = ["locations", "schedules", "languages", "costs", "areas", "documents", "contacts", "termIds"] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "directory:keep");
  return orNotFound(await asActor(actor, async (db) => {
    const entry = await findServiceEntry(db, params.serviceId ?? "");
    if (!entry) return undefined;
    const [changes, names] = [await listServiceChanges(db, entry.id, mostShown), await namesOfRecords(db, [entry])];
    return {
      entry, organisation: names(entry.organisationId), assured: entry.assuredDate && sayDay(entry.assuredDate), saved: new URL(request.url).searchParams.has("saved"),
      parts: shownParts.map((part) => ({ key: entryFieldWords.service[part], value: sayField("service", part, entry[part], names) || "Not said" })),
      changes: changes.map(({ id, changedAt, source, byName, changes: made }) => ({ id, at: sayDay(londonDayOf(changedAt)), source: changeSourceWords[source], byName, made })),
    };
  }));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "directory:keep");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(serviceEntryForm, form);
  if (errors) return data({ errors, typed, version: undefined }, 422);
  const { version, ...changed } = value;
  const serviceId = params.serviceId ?? "";
  const outcome = await once({ actor }, form, async (deps) => {
    const answer = await changeService(deps, { serviceId, version, entry: changed }, { source: "administrator", byName: actor.name });
    return answer === "done" ? redirect(`/admin/directory/services/${serviceId}?saved`) : answer;
  });
  const answered = orNotFound(outcome);
  if (!("changedMeanwhile" in answered)) return redirected(answered);
  return data({ errors: [{ field: "name", message: "Somebody changed this service while you had the page open. What they changed stands at the foot of the page. Check what you typed and save again" }], typed, version: answered.changedMeanwhile.version }, 409);
}

export default function EditService() {
  const { entry, organisation, assured, saved, parts, changes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errorAt = (name: string) => answer?.errors.find(({ field }) => field === name)?.message;
  return (
    <Page title={`Change ${entry.name}`} back={{ href: "/admin/directory", text: "Directory" }} errors={answer?.errors} before={saved && !answer && <NotificationBanner type="success">Saved. It counts as checked today.</NotificationBanner>}>
      <span className="govuk-caption-l">{organisation}. {assured ? `Checked on ${assured}` : "Never checked"}</span>
      <h1 className="govuk-heading-l">{entry.name}</h1>
      <PostForm>
        <ServiceEntryFields entry={entry} version={answer?.version ?? entry.version} typed={answer?.typed} errorAt={errorAt} />
        <Button preventDoubleClick>Save</Button>
      </PostForm>
      <h2 className="govuk-heading-m">Places, times and the rest</h2>
      <SummaryList rows={parts.map(({ key, value }) => ({ key, value }))} />
      <h2 className="govuk-heading-m">What changed</h2>
      {changes.length === 0 ? (
        <p className="govuk-body">Nothing has been changed since the entry was made. Whoever changes it is named here.</p>
      ) : (
        <ol className="govuk-list govuk-list--spaced">
          {changes.map(({ id, at, source, byName, made }) => (
            <li key={id}>
              <strong>{at}</strong>: {byName}<span className="wl-beneath">{source}</span>
              {made.map(({ field, before, after }) => <span key={field} className="wl-beneath wl-said">{field}: {before ? `${before} → ` : ""}{after || "nothing"}</span>)}
            </li>
          ))}
        </ol>
      )}
    </Page>
  );
}
