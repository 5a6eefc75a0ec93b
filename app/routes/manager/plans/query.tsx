import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { stepOwnerWords } from "#app/content/plans";
import { parseReference } from "#app/domain/people/reference";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { queryPlan } from "#app/services/plans/query-plan.server";
import { PlanGoals } from "#app/ui/casework/plan";
import { PlanQueries } from "#app/ui/casework/plan-queries";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Textarea } from "#app/ui/govuk/textarea";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm, withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findCaseOfPlan } from "#db/queries/plans/find-case-of-plan";
import { findPlanForCase } from "#db/queries/plans/find-plan";
import { listPlanQueries } from "#db/queries/plans/plan-queries";
import { queryForm } from "./query.form";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "plan:query");
  return asActor(actor, async (db) => {
    const found = orNotFound(await findCaseOfPlan(db, { caseRef: parseReference(params.caseRef ?? "") ?? "" }));
    const planned = await findPlanForCase(db, found.id);
    await recordCaseRead(depsWithin(db), actor, found);
    return { reference: found.reference, name: found.residentName, plan: planned?.plan, queries: await listPlanQueries(db, found.id), today: today() };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "plan:query");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(queryForm, form);
  if (errors) return data({ errors, typed }, 422);
  const caseRef = params.caseRef ?? "";
  const outcome: Response | "not-found" | "no-plan" = await once({ actor }, form, async (deps) => {
    const done = await queryPlan(deps, actor, { caseRef, ...value });
    return done === "done" ? redirect(`/manager/plans/${caseRef}`) : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  return data(withErrors(typed, [{ field: "words", message: "There is no plan yet, so there is nothing to ask about" }]), 422);
}

/** A plan as it stands, what was asked about it, and a manager's own question. */
export default function QueryPlan() {
  const { reference, name, plan, queries, today: on } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  return (
    <Page title={`Ask about the plan: ${reference}`} errors={problem?.errors} back={{ href: `/adviser/cases/${reference}`, text: "Case" }}>
      <span className="govuk-caption-l">{reference}</span>
      <h1 className="govuk-heading-l">{name}: ask about the plan</h1>
      {plan ? <PlanGoals plan={plan} today={on} ownerOf={({ owner, ownerName }) => (owner === "resident" ? name : (ownerName ?? stepOwnerWords[owner]))} /> : <p className="govuk-body">There is no plan yet. Once the adviser and {name} have made one, you can ask about it here.</p>}
      {queries.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Asked before</h2>
          <PlanQueries queries={queries} />
        </>
      )}
      {plan && (
        <PostForm>
          <Textarea name="words" rows={4} label={{ text: "Your question", className: "govuk-label--m" }} hint="The lead adviser answers. It holds nothing up: what is planned goes on meanwhile. The resident can ask to read it." error={errorAt("words")} value={typedAt("words")} />
          <Button preventDoubleClick>Send the question</Button>
        </PostForm>
      )}
    </Page>
  );
}
