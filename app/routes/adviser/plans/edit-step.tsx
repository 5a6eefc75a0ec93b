import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { stepOwnerWords, stepStatusColours, stepStatusWords } from "#app/content/plans";
import { addDays } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { findStep } from "#app/domain/plans/plan-edit";
import { today } from "#app/platform/service.server";
import { ChangedMeanwhile } from "#app/ui/casework/changed-meanwhile";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Tag } from "#app/ui/govuk/tag";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import type { StepAct } from "./edit-step.form";
import { keepWhatTheyChanged } from "./keep-what-they-changed";
import { again, answerTo } from "./plan-answer.server";
import { planForEditing } from "./plan-for-editing.server";
import { DayField, StepFields, typedFromStep } from "./step-fields";
import { readStepChange } from "./step-change.server";
import { versionOf } from "./version-of";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "plan:edit");
  const { reference, name, plan } = await planForEditing(actor, request, params.caseRef);
  const { goal, step } = orNotFound(findStep(plan, params.stepId ?? ""));
  const about = [step.owner === "resident" ? name : (step.ownerName ?? stepOwnerWords[step.owner]), step.doneOn ? `on ${sayDay(step.doneOn)}` : step.dueOn && `by ${sayDay(step.dueOn)}`].filter(Boolean).join(", ");
  return { reference, name, version: plan.version, stepId: step.id, goal: goal.title, step: { title: step.title, status: step.status }, about, typed: typedFromStep(step), example: addDays(today(), 14) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "plan:edit");
  const form = await request.formData();
  const [caseRef, stepId] = [params.caseRef ?? "", params.stepId ?? ""];
  const { make, errors, typed, saved } = readStepChange(form);
  if (errors) return again(errors, typed);
  const outcome = await once({ actor }, form, async (deps) => {
    const done = await make(deps, actor, { caseRef, stepId });
    return done === "done" ? redirect(`/adviser/cases/${caseRef}/plan?saved=${saved}`) : done;
  });
  return answerTo(outcome, typed, "title");
}

export default function EditStep() {
  const { reference, name, version, stepId, goal, step, about, typed: stored, example } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const errors = problem?.errors ?? [];
  const read = problem?.meanwhile && findStep(problem.meanwhile.read, stepId)?.step;
  const typed = problem?.typed.act?.[0] === "change" ? keepWhatTheyChanged(problem.typed, { read: read && typedFromStep(read), now: stored }) : stored;
  const hidden = (act: StepAct) => (
    <>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="version" value={versionOf(problem, version)} />
    </>
  );
  return (
    <Page title={`Step: ${step.title}`} errors={errors} back={`/adviser/cases/${reference}/plan`}>
      {problem?.meanwhile && <ChangedMeanwhile by={problem.meanwhile.by} changes={problem.meanwhile.changes} goOn="What you changed is below, beside what they changed. Send it again if it still fits." />}
      <span className="govuk-caption-l">{name}, {reference}. Goal: {goal}</span>
      <h1 className="govuk-heading-l">{step.title}</h1>
      <p className="govuk-body"><Tag className={stepStatusColours[step.status]}>{stepStatusWords[step.status]}</Tag> {about}</p>
      {step.status === "open" ? (
        <>
          <h2 className="govuk-heading-m">Tick it</h2>
          <PostForm>
            {hidden("finish")}
            <DayField id="doneOn" legend="When was it done?" hint="Leave this empty for today" typed={problem?.typed ?? {}} errors={errors} />
            <Button preventDoubleClick>Mark as done</Button>
          </PostForm>
          <h2 className="govuk-heading-m">No longer needed</h2>
          <p className="govuk-body">It stays in the plan, marked. That is not a failure.</p>
          <PostForm>
            {hidden("drop")}
            <Button className="govuk-button--secondary" preventDoubleClick>No longer needed</Button>
          </PostForm>
          <h2 className="govuk-heading-m">Change it</h2>
          <PostForm>
            {hidden("change")}
            <StepFields typed={typed} errors={errors} name={name} example={example} />
            <Button className="govuk-button--secondary" preventDoubleClick>Save the change</Button>
          </PostForm>
        </>
      ) : (
        <PostForm>
          {hidden("reopen")}
          <p className="govuk-body">Open it again if there is still something to do.</p>
          <Button className="govuk-button--secondary" preventDoubleClick>Open it again</Button>
        </PostForm>
      )}
    </Page>
  );
}
