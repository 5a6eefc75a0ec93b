import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addDays } from "#app/domain/calendar/calendar-day";
import { today } from "#app/platform/service.server";
import { addStep } from "#app/services/plans/add-step.server";
import { ChangedMeanwhile } from "#app/ui/casework/changed-meanwhile";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { Radios } from "#app/ui/govuk/radios";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm, type Typed } from "#app/web/parse-form";
import { again, answerTo } from "./plan-answer.server";
import { planForEditing } from "./plan-for-editing.server";
import { errorOf, StepFields, typedFromStep } from "./step-fields";
import { goalOf, newStepForm, ownerNameOf } from "./step.form";
import { suggestionAt } from "./suggestions";
import { versionOf } from "./version-of";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "plan:edit");
  const { reference, name, plan } = await planForEditing(actor, request, params.caseRef);
  const query = new URL(request.url).searchParams;
  const suggestion = suggestionAt(query.get("suggestion"));
  const goals = plan.goals.map(({ id, title }) => ({ id, title }));
  const chosen = goals.find(({ id }) => id === query.get("goal"))?.id ?? (goals.length === 1 ? goals[0]?.id : undefined);
  const typed: Typed = {
    adviserName: [actor.name],
    ...(suggestion && { ...typedFromStep(suggestion), adviserName: [actor.name] }),
    ...(chosen && { goal: [chosen] }),
  };
  return { reference, name, goals, version: plan.version, typed, example: addDays(today(), 14) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "plan:edit");
  const form = await request.formData();
  const { value, errors, typed } = parseForm(newStepForm, form);
  if (errors) return again(errors, typed);
  const caseRef = params.caseRef ?? "";
  const { version, title, owner, dueOn } = value;
  const ownerName = ownerNameOf(value);
  const outcome = await once({ actor }, form, async (deps) => {
    const done = await addStep(deps, actor, { caseRef, version, goal: goalOf(value), title, owner, ...(ownerName && { ownerName }), ...(dueOn && { dueOn }) });
    return done === "done" ? redirect(`/adviser/cases/${caseRef}/plan?saved=step`) : done;
  });
  return answerTo(outcome, typed, "title");
}

export default function NewStep() {
  const { reference, name, goals, version, typed: atFirst, example } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const typed = problem?.typed ?? atFirst;
  const errors = problem?.errors ?? [];
  const newGoal = <Input name="newGoal" label={goals.length > 0 ? "What is the goal?" : { text: "What is the goal it leads to?", className: "govuk-label--m" }} value={typed.newGoal?.[0]} error={errorOf(errors, "newGoal")} />;
  return (
    <Page title={`Add a step: ${reference}`} errors={errors} back={`/adviser/cases/${reference}/plan`}>
      {problem?.meanwhile && <ChangedMeanwhile by={problem.meanwhile.by} changes={problem.meanwhile.changes} goOn="Your step is below. Add it now if it still fits." />}
      <span className="govuk-caption-l">{name}, {reference}</span>
      <h1 className="govuk-heading-l">Add a step</h1>
      <PostForm>
        <input type="hidden" name="version" value={versionOf(problem, version)} />
        <StepFields typed={typed} errors={errors} name={name} example={example} />
        {goals.length > 0 ? (
          <Radios
            name="goal"
            legend={{ text: "Which goal does it lead to?", className: "govuk-fieldset__legend--m" }}
            value={typed.goal?.[0]}
            error={errorOf(errors, "goal")}
            items={[...goals.map(({ id, title }) => ({ value: id, text: title })), { divider: "or" }, { value: "new", text: "A new goal", conditional: newGoal }]}
          />
        ) : (
          <>
            <input type="hidden" name="goal" value="new" />
            {newGoal}
          </>
        )}
        <Button preventDoubleClick>Add the step</Button>
      </PostForm>
    </Page>
  );
}
