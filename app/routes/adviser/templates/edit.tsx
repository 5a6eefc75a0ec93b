import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { changeTemplate, type TemplateChange } from "#app/services/templates/change-template.server";
import { ChangedMeanwhile } from "#app/ui/casework/changed-meanwhile";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, type Parsed } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findTemplate } from "#db/queries/messages/templates";
import { TemplateFields } from "./template-fields";
import { changeTemplateForm, retireTemplateForm } from "./template.form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "template:write");
  const template = orNotFound(await asActor(actor, (db) => findTemplate(db, params.templateId ?? "")));
  return { template, mayChange: template.hubId === null ? actor.roles.includes("manager") : actor.hubIds.includes(template.hubId) || actor.roles.includes("manager") };
}

/** Which of the page's two forms was sent, and what it asks for. */
function readChange(form: FormData): Parsed<{ version: number; change: TemplateChange }> {
  if (!form.has("retire")) {
    const { value, errors, typed } = parseForm(changeTemplateForm, form);
    return errors ? { errors, typed } : { typed, value: { version: value.version, change: { name: value.name, words: value.words } } };
  }
  const { value, errors, typed } = parseForm(retireTemplateForm, form);
  return errors ? { errors, typed } : { typed, value: { version: value.version, change: { retired: true } } };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "template:write");
  const form = await request.formData();
  const { value, errors, typed } = readChange(form);
  if (errors) return data({ errors, typed, meanwhile: undefined }, 422);
  const outcome: Response | "not-found" | "not-yours" | "changed-meanwhile" = await once({ actor }, form, async (deps) => {
    const done = await changeTemplate(deps, actor, { id: params.templateId ?? "", ...value });
    return done === "done" ? redirect("/adviser/templates") : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome !== "changed-meanwhile") throw new Response("Not found", { status: 404 });
  const now = orNotFound(await asActor(actor, (db) => findTemplate(db, params.templateId ?? "")));
  return data({ errors: undefined, typed, meanwhile: now }, 409);
}

/** A template, to be changed or retired by those whose it is. */
export default function EditTemplate() {
  const { template, mayChange } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const { meanwhile } = problem ?? {};
  return (
    <Page title={`Template: ${template.name}`} errors={problem?.errors} back="/adviser/templates">
      {meanwhile && <ChangedMeanwhile by={[meanwhile.changedByName]} changes={[`Name: now “${meanwhile.name}”`, `Words: now “${meanwhile.words}”`]} goOn="What you typed is below. Send it again if it still fits." />}
      <h1 className="govuk-heading-l">{template.name}</h1>
      <p className="govuk-body">Used by {template.hubName ?? "the whole place"}. Changed on {sayDay(londonDayOf(template.changedAt))} by {template.changedByName}.</p>
      {!mayChange && <span className="wl-words">{template.words}</span>}
      {mayChange && (
        <>
          <PostForm>
            <input type="hidden" name="version" value={meanwhile?.version ?? template.version} />
            <TemplateFields errorAt={errorAt} typedAt={typedAt} name={template.name} words={template.words} />
            <Button preventDoubleClick>Save the change</Button>
          </PostForm>
          <PostForm>
            <input type="hidden" name="version" value={meanwhile?.version ?? template.version} />
            <p className="govuk-body">Retired, nobody can choose it any more. Messages that were sent keep their words.</p>
            <Button className="govuk-button--secondary" name="retire" value="yes" preventDoubleClick>Retire it</Button>
          </PostForm>
        </>
      )}
    </Page>
  );
}
