import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { StaffActor } from "#app/domain/people/actor";
import { writeTemplate } from "#app/services/templates/write-template.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listTemplates } from "#db/queries/messages/templates";
import { listHubs } from "#db/queries/place/list-hubs";
import { TemplateFields } from "./template-fields";
import { newTemplateForm, wholePlace } from "./template.form";

/** Whose templates somebody may write: their hubs', and the whole place's where they manage it. */
const whoseOf = (actor: StaffActor, hubs: readonly { id: string; name: string }[]) => [
  ...hubs.filter(({ id }) => actor.hubIds.includes(id)).map(({ id, name }) => ({ value: id, text: name })),
  ...(actor.roles.includes("manager") ? [{ value: wholePlace, text: "The whole place" }] : []),
];

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "template:write");
  return asActor(actor, async (db) => {
    const hubs = await listHubs(db);
    return { templates: await listTemplates(db, actor.roles.includes("manager") ? hubs.map(({ id }) => id) : actor.hubIds), whose: whoseOf(actor, hubs) };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "template:write");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(newTemplateForm, form);
  if (errors) return data({ errors, typed }, 422);
  const { name, words, whose } = value;
  const outcome: Response | "not-yours" = await once({ actor }, form, async (deps) => {
    const done = await writeTemplate(deps, actor, { name, words, hubId: whose === wholePlace ? null : whose });
    return done === "done" ? redirect("/adviser/templates") : done;
  });
  return typeof outcome === "string" ? data(withErrors(typed, [{ field: "whose", message: "Select one of your own hubs" }]), 422) : redirected(outcome);
}

/** Words a team writes often. */
export default function Templates() {
  const { templates, whose } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title="Message templates" errors={problem?.errors} back={{ href: "/adviser", text: "Today" }}>
      <h1 className="govuk-heading-l">Message templates</h1>
      {templates.length === 0 && <p className="govuk-body">There are none yet. Words you and your colleagues write often appear here, to choose from when you write to somebody.</p>}
      <ul className="govuk-list govuk-list--spaced">
        {templates.map(({ id, name, words, hubName }) => (
          <li key={id}>
            <a className="govuk-link" href={`/adviser/templates/${id}`}>{name}</a> <span className="govuk-hint">({hubName ?? "the whole place"})</span>
            <span className="wl-words">{words}</span>
          </li>
        ))}
      </ul>
      <h2 className="govuk-heading-m">Write a new one</h2>
      <PostForm>
        <TemplateFields errorAt={errorAt} typedAt={typedAt} />
        <Radios name="whose" className="govuk-radios--small" legend={{ text: "Who uses it?", className: "govuk-fieldset__legend--s" }} error={errorAt("whose")} value={typedAt("whose", whose.length === 1 ? whose[0]?.value : undefined)} items={whose} />
        <Button preventDoubleClick>Save the template</Button>
      </PostForm>
    </Page>
  );
}
