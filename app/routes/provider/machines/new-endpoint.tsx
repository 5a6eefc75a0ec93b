import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { addressRefusalWords, webhookEventWords } from "#app/content/machines";
import { addEndpoint } from "#app/services/machines/add-endpoint.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Checkboxes } from "#app/ui/govuk/checkboxes";
import { Input } from "#app/ui/govuk/input";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { endpointForm, eventsToChoose } from "./machines.form";

export function loader({ context }: LoaderFunctionArgs) {
  requirePermission(context, "machine-access:keep");
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "machine-access:keep");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(endpointForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome = await once({ actor }, form, async (deps) => {
    const added = await addEndpoint(deps, actor, value);
    return typeof added === "string" ? added : redirect(`/provider/machines/endpoints/${added.id}`);
  });
  if (typeof outcome === "string") return data({ errors: [{ field: "url", message: addressRefusalWords[outcome] }], typed }, 422);
  return redirected(outcome);
}

export default function NewEndpoint() {
  const answer = useActionData<typeof action>();
  const { errorAt, typedAt, allTypedAt } = fieldsOf(answer);
  return (
    <Page title="Add an address" back={{ href: "/provider/machines", text: "Your own systems" }} errors={answer?.errors}>
      <h1 className="govuk-heading-l">Add an address</h1>
      <p className="govuk-body">We send ids to it, and nothing about a person. Your system then reads the referral with its key.</p>
      <PostForm>
        <Input name="url" label="Address" hint="Such as https://records.college.example/work-local" inputMode="url" autoComplete="off" spellCheck={false} value={typedAt("url")} error={errorAt("url")} />
        <Checkboxes name="events" legend="What do we tell it of?" values={allTypedAt("events", eventsToChoose)} items={eventsToChoose.map((event) => ({ value: event, text: webhookEventWords[event], hint: event }))} error={errorAt("events")} />
        <Button preventDoubleClick>Add the address</Button>
      </PostForm>
    </Page>
  );
}
