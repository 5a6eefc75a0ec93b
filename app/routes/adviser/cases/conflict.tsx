import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { conflictKindWords } from "#app/content/restriction";
import { sayName } from "#app/content/names";
import { conflictKinds, mayRestrict } from "#app/domain/cases/restriction";
import { today as todayIs } from "#app/platform/service.server";
import { declareConflict, type DeclareAnswer } from "#app/services/restricted/declare-conflict.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { Select } from "#app/ui/govuk/select";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { choice, identifier, optionalText } from "#app/web/fields";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { listConflicts, listNameable } from "#db/queries/cases/restrictions";
import { PersonBar } from "./person-bar";
import { readCase } from "./read-case.server";

const conflictForm = z.object({
  staffId: identifier("Select who must not see it"),
  kind: choice(conflictKinds, "Select how they stand to the resident"),
  takesOverId: optionalText({ what: "Who takes over" }).transform((value) => (z.uuid().safeParse(value).success ? value : undefined)),
});

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "case:restrict");
  const shown = await readCase(actor, params.caseRef, async (db, { case: { id, leadId } }) => {
    const out = (await listConflicts(db, id)).map(({ staffId }) => staffId);
    const people = (await listNameable(db)).filter((one) => !out.includes(one.id));
    const others = mayRestrict(actor, { leads: leadId === actor.id });
    return { of: others ? people : people.filter((one) => one.id === actor.id), advisers: people.filter(({ roles }) => roles.includes("adviser")) };
  });
  return { ...shown, me: actor.id, today: todayIs() };
}

const refusals: Record<Exclude<DeclareAnswer, "done" | "not-found">, { field: string; message: string }> = {
  "not-yours": { field: "staffId", message: "You can say this of yourself. Of a colleague, whoever leads the case or a manager says it" },
  "declared-already": { field: "staffId", message: "This is said of them already" },
  "no-such-person": { field: "staffId", message: "Select who must not see it" },
  "no-such-colleague": { field: "takesOverId", message: "Select an adviser who may see this case" },
  "somebody-must-take-over": { field: "takesOverId", message: "Select who takes over: nobody else works on this case" },
};

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "case:restrict");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(conflictForm, form);
  if (errors) return data({ errors, typed }, 422);
  const caseRef = params.caseRef ?? "";
  // As the service: it takes the case away from whoever asks, too. It asks first whether this person sees it.
  const outcome: Response | Exclude<DeclareAnswer, "done"> = await once({ service: true, forActor: actor.id }, form, async (deps) => {
    const done = await declareConflict(deps, actor, { caseRef, ...value });
    return done === "done" ? redirect(value.staffId === actor.id ? "/adviser/cases?conflict" : `/adviser/cases/${caseRef}/people`) : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data(withErrors(typed, [refusals[outcome]]), 422);
}

export default function Conflict() {
  const { person, today, of, advisers, me } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title={`Somebody must not see case ${person.reference}`} errors={problem?.errors} back={{ href: `/adviser/cases/${person.reference}/people`, text: "People on the case" }}>
      <PersonBar person={person} today={today} />
      <h1 className="govuk-heading-l">Somebody must not see the case of {sayName(person)}</h1>
      <p className="govuk-body">Because it is their own, or of somebody close to them. The case becomes restricted: only those who work on it see it. The person you name does not, cannot join it or open it in an emergency, and is never given it.</p>
      <PostForm>
        <Select name="staffId" label={{ text: "Who must not see it?", className: "govuk-label--s" }} error={errorAt("staffId")} value={typedAt("staffId", of.length === 1 ? me : "")} items={[{ value: "", text: "Choose one" }, ...of.map(({ id, name, organisation }) => ({ value: id, text: id === me ? `I, ${name}` : `${name}, ${organisation}` }))]} />
        <Radios name="kind" legend={{ text: "How do they stand to the resident?", className: "govuk-fieldset__legend--s" }} error={errorAt("kind")} value={typedAt("kind")} items={conflictKinds.map((value) => ({ value, text: conflictKindWords[value] }))} />
        <Select name="takesOverId" label={{ text: "Who takes over? (optional)", className: "govuk-label--s" }} hint="Where they lead it, or nobody else works on it" error={errorAt("takesOverId")} value={typedAt("takesOverId")} items={[{ value: "", text: "Nobody has to" }, ...advisers.map(({ id, name, organisation }) => ({ value: id, text: `${name}, ${organisation}` }))]} />
        <Button className="govuk-button--warning" preventDoubleClick>Keep them out of this case</Button>
      </PostForm>
    </Page>
  );
}
