import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { sayCount } from "#app/content/names";
import { today as todayIs } from "#app/platform/service.server";
import { nameTriager } from "#app/services/restricted/name-triager.server";
import { Due } from "#app/ui/casework/due";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Select } from "#app/ui/govuk/select";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { identifier, text } from "#app/web/fields";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listNameable } from "#db/queries/cases/restrictions";
import { listUnseenInTriage } from "#db/queries/triage/unseen";

const nameForm = z.object({ reference: text({ missing: "Open the page again", max: 50 }), adviserId: identifier("Select who triages it") });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "casework:oversee");
  const { waiting, advisers } = await asActor(actor, async (db) => ({ waiting: await listUnseenInTriage(db), advisers: (await listNameable(db)).filter(({ roles }) => roles.includes("adviser")) }));
  return { waiting, advisers, today: todayIs(), saved: new URL(request.url).searchParams.has("saved") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "casework:oversee");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(nameForm, form);
  const atItsOwn = (field: string) => (field === "adviserId" ? `adviserId-${typed.reference?.[0] ?? ""}` : field);
  if (errors) return data({ errors: errors.map((error) => ({ ...error, field: atItsOwn(error.field) })), typed }, 422);
  // As the service: no manager sees the case. It names somebody only for one that waits unseen.
  const outcome: Response | "not-found" | "no-such-colleague" = await once({ service: true, forActor: actor.id }, form, async (deps) => {
    const done = await nameTriager(deps, actor, value);
    return done === "done" ? redirect("/manager/unseen?saved") : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data(withErrors(typed, [{ field: atItsOwn("adviserId"), message: "Select an adviser who may see it: whoever applied must not" }]), 422);
}

export default function Unseen() {
  const { waiting, advisers, today, saved } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title="Applications nobody sees yet" errors={problem?.errors} before={saved && <NotificationBanner type="success">It is open to them now, and in their triage queue.</NotificationBanner>}>
      <h1 className="govuk-heading-l">Applications nobody sees yet ({waiting.length})</h1>
      <p className="govuk-body">Somebody who works here has applied for support, or somebody close to them. Name an adviser who triages it. You are told no more than its reference, and go on not seeing it.</p>
      {waiting.length === 0 && <p className="govuk-body">None. An application by somebody whose email address is that of a member of staff appears here.</p>}
      {waiting.map(({ reference, dueOn, hubName }) => (
        <section key={reference} className="wl-section" aria-labelledby={reference}>
          <h2 className="govuk-heading-s" id={reference}>{sayCount(1, "application", "applications")} at {hubName}: {reference}</h2>
          <p className="govuk-body"><Due on={dueOn} today={today} /></p>
          <PostForm>
            <input type="hidden" name="reference" value={reference} />
            <Select name="adviserId" id={`adviserId-${reference}`} label={{ text: <>Who triages it?<span className="govuk-visually-hidden"> {reference}</span></>, className: "govuk-label--s" }} error={errorAt(`adviserId-${reference}`)} value={typedAt("reference") === reference ? typedAt("adviserId") : ""} items={[{ value: "", text: "Choose one" }, ...advisers.map(({ id, name, organisation }) => ({ value: id, text: `${name}, ${organisation}` }))]} />
            <Button preventDoubleClick>Open it to them<span className="govuk-visually-hidden">: {reference}</span></Button>
          </PostForm>
        </section>
      ))}
    </Page>
  );
}
