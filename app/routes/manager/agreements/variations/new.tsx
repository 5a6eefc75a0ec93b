import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { variationReasonWords } from "#app/content/variations";
import { variationReasons } from "#app/domain/agreements/variation";
import { beginVariation } from "#app/services/agreements/vary-agreement.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Radios } from "#app/ui/govuk/radios";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { choice, text } from "#app/web/fields";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findAgreement } from "#db/queries/agreements/find-agreement";

const whyForm = z.object({ reason: choice(variationReasons, "Select why the agreement is changed"), words: text({ missing: "Enter what happened", what: "What happened", max: 2_000 }) });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "agreement:vary");
  return { agreement: orNotFound(await asActor(actor, (db) => findAgreement(db, params.agreementId ?? ""))) };
}

export async function action({ request, params: { agreementId = "" }, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "agreement:vary");
  const form = await request.formData();
  orNotFound(await asActor(actor, (db) => findAgreement(db, agreementId)));
  const { value, errors, typed } = parseForm(whyForm, form);
  if (errors) return data({ errors, typed }, 422);
  const outcome = orNotFound(
    await once({ actor }, form, async (deps) => {
      const begun = await beginVariation(deps, actor, agreementId, value);
      return typeof begun === "object" ? redirect(`/manager/agreements/${agreementId}/variations/${begun.variationId}?saved=begun`) : begun;
    }),
  );
  if (outcome === "one-in-writing") return data(withErrors(typed, [{ field: "reason", message: "A change of this agreement is being written already. It must be agreed or discarded before the next one" }]), 409);
  return redirected(outcome);
}

export default function NewVariation() {
  const { agreement } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title={`Write a change: ${agreement.name}`} errors={problem?.errors} back={`/manager/agreements/${agreement.id}/variations`}>
      <span className="govuk-caption-l">{agreement.name}</span>
      <h1 className="govuk-heading-l">Write a change</h1>
      <p className="govuk-body">It begins as a copy of what the agreement says. Change what is different; another manager then reads what was and what will be, and agrees.</p>
      <PostForm>
        <Radios name="reason" legend="Why is it changed?" value={typedAt("reason")} error={errorAt("reason")} items={variationReasons.map((value) => ({ value, text: variationReasonWords[value] }))} />
        <Textarea name="words" label="What happened" hint="It stays with the change for good." value={typedAt("words")} error={errorAt("words")} />
        <Button preventDoubleClick>Begin</Button>
      </PostForm>
    </Page>
  );
}
