import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { serviceStatusWords } from "#app/content/directory";
import { sayDay } from "#app/domain/calendar/words";
import { today } from "#app/platform/service.server";
import { changeService } from "#app/services/directory/change-service.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Tag } from "#app/ui/govuk/tag";
import { WorkList } from "#app/ui/casework/work-list";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { identifier, version } from "#app/web/fields";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { saidFor } from "#app/web/said-for";
import { asActor } from "#db/client.server";
import { findServiceEntries } from "#db/queries/directory/entries";
import { listOwnServices } from "#db/queries/providers/worklist";
import { ownService } from "./own-service.server";

const done = { right: "Thank you. It counts as checked today." };
const rightForm = z.object({ service: identifier("Select a service"), version: version() });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "services:keep");
  const entries = await asActor(actor, async (db) => findServiceEntries(db, (await listOwnServices(db, actor.organisationId)).map(({ id }) => id)));
  return {
    organisation: actor.organisationName, done: saidFor(done, new URL(request.url).searchParams.get("done")),
    services: entries.toSorted((a, b) => a.name.localeCompare(b.name, "en")).map(({ id, name, status, alert, assuredDate, version: made }) => ({ id, name, status, alert, version: made, assured: assuredDate && sayDay(assuredDate), fresh: assuredDate === today() })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "services:keep");
  const form = await request.formData();
  const { value, errors } = parseForm(rightForm, form);
  if (errors) return data({ problem: "Open the page again: it was not clear which service this is about" }, 422);
  const outcome = await once({ actor }, form, async (deps) => {
    await ownService(deps.db, actor, value.service);
    const answer = await changeService(deps, { serviceId: value.service, version: value.version, entry: {} }, { source: "provider", byName: `${actor.name}, ${actor.organisationName}` });
    return answer === "done" ? redirect("/provider/services?done=right") : answer;
  });
  const answered = orNotFound(outcome);
  if (!(answered instanceof Response)) return data({ problem: "Somebody changed this service while you had the page open. Look at it before you say that all of it is right" }, 409);
  return redirected(answered);
}

export default function OwnServices() {
  const { organisation, services, done: said } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <Page title="Services" wide errors={problem ? [{ field: "list", message: problem }] : undefined} before={said && !problem && <NotificationBanner type="success">{said}</NotificationBanner>}>
      <span className="govuk-caption-l">{organisation}</span>
      <h1 className="govuk-heading-l">Services ({services.length})</h1>
      <p className="govuk-body">What stands here is what advisers and residents find. An entry nobody checks is shown further down, and later not at all.</p>
      <div id="list">
        {services.length === 0 ? (
          <p className="govuk-body">You have no service in the directory. An administrator adds the first.</p>
        ) : (
          <WorkList
            items={services.map(({ id, name, status, alert, version: made, assured, fresh }) => ({
              id,
              title: <a className="govuk-link" href={`/provider/services/${id}`}>{name}</a>,
              facts: [assured ? `Checked on ${assured}` : "Never checked"],
              reason: <p>{status === "active" ? "" : <Tag className="govuk-tag--grey">{serviceStatusWords[status]}</Tag>}{alert && <span className="wl-beneath">{alert}</span>}</p>,
              due: fresh ? undefined : (
                <PostForm>
                  <input type="hidden" name="service" value={id} />
                  <input type="hidden" name="version" value={made} />
                  <Button className="govuk-button--secondary govuk-!-margin-bottom-0" preventDoubleClick>All still right<span className="govuk-visually-hidden">: {name}</span></Button>
                </PostForm>
              ),
            }))}
          />
        )}
      </div>
    </Page>
  );
}
