import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { StaffActor } from "#app/domain/people/actor";
import { today as todayIs } from "#app/platform/service.server";
import { recordTold } from "#app/services/referrers/record-told.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { sayName } from "#app/content/names";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { findReferrer } from "#db/queries/referrers/find-referrer";
import { PersonBar } from "./person-bar";
import { readCase } from "./read-case.server";
import { toldForm } from "./told.form";

async function readAsked(actor: StaffActor, caseRef: string | undefined) {
  const shown = await readCase(actor, caseRef, async (db, { case: { id } }) => ({ asked: await findReferrer(db, id) }));
  return { person: shown.person, asked: orNotFound(shown.asked) };
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "application:triage");
  const { person, asked: { referrer: { name, organisation, residentToldAt } } } = await readAsked(actor, params.caseRef);
  return { person, name, organisation, told: residentToldAt !== null, today: todayIs() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "application:triage");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(toldForm, form);
  if (errors) return data({ errors, typed }, 422);
  const { person, asked: { case: { id: caseId } } } = await readAsked(actor, params.caseRef);
  // A no deletes what only the service may: that the adviser sees the case was just shown.
  const outcome: Response | "not-found" | "over" = await once({ service: true, forActor: actor.id }, form, async (deps) => {
    const done = await recordTold(deps, actor, { caseId, ...value });
    return done === "done" ? redirect(`/adviser/cases/${person.reference}`) : done;
  });
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (outcome === "over") return data(withErrors(typed, [{ field: "said", message: "Their no cannot end this any more: it is closed, or they have taken part. Close the case instead" }]), 422);
  return redirected(outcome);
}

export default function Told() {
  const { person, name, organisation, told, today } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const title = told ? "Record what they say about it" : "Record that you told them";
  const mayHear = (
    <Radios
      name="mayHear" legend={{ text: `May ${name} hear how it goes?`, className: "govuk-fieldset__legend--s" }} hint="One word: received, in support or closed" error={errorAt("mayHear")} value={typedAt("mayHear", "not-asked")}
      items={[{ value: "yes", text: "Yes" }, { value: "no", text: "No" }, { value: "not-asked", text: "I did not ask" }]}
    />
  );
  return (
    <Page title={`${title} ${person.reference}`} errors={problem?.errors} back={{ href: `/adviser/cases/${person.reference}`, text: "The case" }}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">{title}: {sayName(person)}</h1>
      <p className="govuk-body">{[name, organisation].filter(Boolean).join(", ")} asked for support for them. Tell them who asked and what for. They can say no, without a reason.</p>
      <PostForm>
        <Radios
          name="said" legend={{ text: "What did they say?", className: "govuk-fieldset__legend--m" }} error={errorAt("said")} value={typedAt("said")}
          items={[
            { value: "yes", text: "They want this support", conditional: mayHear },
            { value: "no", text: "They do not want it", hint: "The case closes at once, and what was said of them is deleted. The person who asked is told nothing." },
            { value: "undecided", text: "They have not decided", hint: "They know now, and can still say no" },
          ]}
        />
        <Textarea name="words" rows={3} label={{ text: "How you told them, and what they said (optional)", className: "govuk-label--s" }} hint="The resident can read this" error={errorAt("words")} value={typedAt("words")} />
        <Button preventDoubleClick>Save</Button>
      </PostForm>
    </Page>
  );
}
