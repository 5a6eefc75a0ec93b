import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addGoal } from "#app/services/plans/add-goal.server";
import { ChangedMeanwhile } from "#app/ui/casework/changed-meanwhile";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { goalForm } from "./new-goal.form";
import { again, answerTo } from "./plan-answer.server";
import { planForEditing } from "./plan-for-editing.server";
import { errorOf } from "./step-fields";
import { versionOf } from "./version-of";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "plan:edit");
  const { reference, name, plan } = await planForEditing(actor, request, params.caseRef);
  return { reference, name, version: plan.version };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "plan:edit");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(goalForm, form);
  if (errors) return again(errors, typed);
  const caseRef = params.caseRef ?? "";
  const outcome = await once({ actor }, form, async (deps) => {
    const done = await addGoal(deps, actor, { caseRef, ...value });
    return done === "done" ? redirect(`/adviser/cases/${caseRef}/plan?saved=goal`) : done;
  });
  return answerTo(outcome, typed, "title");
}

export default function NewGoal() {
  const { reference, name, version } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page title={`Add a goal: ${reference}`} errors={problem?.errors} back={`/adviser/cases/${reference}/plan`}>
      {problem?.meanwhile && <ChangedMeanwhile by={problem.meanwhile.by} changes={problem.meanwhile.changes} goOn="Your goal is below. Add it now if it still fits." />}
      <span className="govuk-caption-l">{name}, {reference}</span>
      <PostForm>
        <input type="hidden" name="version" value={versionOf(problem, version)} />
        <Input
          name="title"
          label={{ text: "What do they want to get to?", isPageHeading: true, className: "govuk-label--l" }}
          hint="One goal, in their own words if you can. For example, a job in a kitchen near home. They can read it."
          value={problem?.typed.title?.[0]}
          error={errorOf(problem?.errors ?? [], "title")}
        />
        <Button preventDoubleClick>Add the goal</Button>
      </PostForm>
    </Page>
  );
}
