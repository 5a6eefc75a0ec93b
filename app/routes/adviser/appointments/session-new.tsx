import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wayWords } from "#app/content/appointments";
import { makeSession } from "#app/services/appointments/make-session.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { DateInput } from "#app/ui/govuk/date-input";
import { Input } from "#app/ui/govuk/input";
import { Select } from "#app/ui/govuk/select";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listHubs } from "#db/queries/place/list-hubs";
import { newSessionForm } from "./session.form";
import { lengths } from "./time.form";

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "appointment:keep");
  const hubs = await asActor(actor, listHubs);
  return { name: actor.name, hubs: hubs.filter(({ id }) => actor.hubIds.includes(id)).map(({ id, name }) => ({ id, name })) };
}

const refusals = {
  "not-your-hub": { field: "hubId", message: "Select a hub you work at" },
  past: { field: "on-day", message: "The session must be in the future" },
  "adviser-busy": { field: "at", message: "You have something else at this time. Choose another time" },
} as const;

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "appointment:keep");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(newSessionForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome: Response | keyof typeof refusals = await once({ actor }, form, async (deps) => {
    const done = await makeSession(deps, actor, value);
    return typeof done === "string" ? done : redirect(`/adviser/appointments/sessions/${done.id}?done=made`);
  });
  if (typeof outcome !== "string") return redirected(outcome);
  return data(withErrors(typed, [refusals[outcome]]), 409);
}

export default function NewSession() {
  const { hubs, name } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title="Make a group session" errors={problem?.errors} back={{ href: "/adviser/appointments/sessions", text: "Group sessions" }}>
      <h1 className="govuk-heading-l">Make a group session with you, {name}</h1>
      <PostForm>
        <Input name="title" label={{ text: "What it is called", className: "govuk-label--s" }} hint="Residents read it when they have signed in. No message and no calendar says it" error={errorAt("title")} value={typedAt("title")} />
        <DateInput id="on" namePrefix="on" legend={{ text: "Day", className: "govuk-fieldset__legend--s" }} hint="For example, 27 3 2026" error={errorAt("on")} values={{ day: typedAt("on-day"), month: typedAt("on-month"), year: typedAt("on-year") }} />
        <Input name="at" label={{ text: "When it begins", className: "govuk-label--s" }} hint="For example, 10am or 2:30pm" className="govuk-input--width-5" error={errorAt("at")} value={typedAt("at")} autoComplete="off" />
        <Select name="minutes" label={{ text: "How long it takes", className: "govuk-label--s" }} error={errorAt("minutes")} value={typedAt("minutes", "90")} items={[...lengths, "180", "240"].map((value) => ({ value, text: `${value} minutes` }))} />
        <Select name="way" label={{ text: "How you meet", className: "govuk-label--s" }} error={errorAt("way")} value={typedAt("way", "in_person")} items={(["in_person", "video"] as const).map((value) => ({ value, text: wayWords[value] }))} />
        {hubs.length === 1 ? <input type="hidden" name="hubId" value={hubs[0]!.id} /> : <Select name="hubId" label={{ text: "Hub", className: "govuk-label--s" }} error={errorAt("hubId")} value={typedAt("hubId")} items={[{ value: "", text: "Choose one" }, ...hubs.map((hub) => ({ value: hub.id, text: hub.name }))]} />}
        <Input name="places" label={{ text: "How many places there are", className: "govuk-label--s" }} className="govuk-input--width-3" inputMode="numeric" error={errorAt("places")} value={typedAt("places")} />
        <Input name="where" label={{ text: "Where, or how to join (optional)", className: "govuk-label--s" }} hint="Leave it empty for the address of the hub" error={errorAt("where")} value={typedAt("where")} />
        <Textarea name="bring" label={{ text: "What to bring or know (optional)", className: "govuk-label--s" }} rows={3} error={errorAt("bring")} value={typedAt("bring")} />
        <Button preventDoubleClick>Make the session</Button>
      </PostForm>
    </Page>
  );
}
