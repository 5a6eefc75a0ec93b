import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { agreementWayWords, planRefusalWords, sayPlanChange } from "#app/content/plans";
import { sayDay } from "#app/domain/calendar/words";
import { changesSinceAgreed } from "#app/domain/plans/agreed";
import type { Step } from "#app/domain/plans/plan";
import { today as todayIs } from "#app/platform/service.server";
import { addStep } from "#app/services/plans/add-step.server";
import type { PlanAnswer } from "#app/services/plans/change-plan.server";
import { finishStep } from "#app/services/plans/finish-step.server";
import { ChangedMeanwhile } from "#app/ui/casework/changed-meanwhile";
import { PlanGoals } from "#app/ui/casework/plan";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Select } from "#app/ui/govuk/select";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { fieldsOf } from "#app/web/field-state";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { findPlanForCase } from "#db/queries/plans/find-plan";
import { findMyCase } from "#db/queries/resident/find-my-case";
import { addForm, tickForm } from "./plan.form";

const thanks: Record<string, string> = { ticked: "Well done. The step is ticked.", added: "The step is in your plan.", agreed: "You have agreed your plan." };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const query = new URL(request.url).searchParams;
  return asActor(actor, async (db) => {
    const mine = await findMyCase(db, actor.id);
    const planned = mine && (await findPlanForCase(db, mine.id));
    const { plan, agreed } = planned ?? {};
    return {
      name: actor.name, today: todayIs(), large: query.get("print") === "large", done: thanks[query.get("done") ?? ""], open: mine?.status === "in_support", adviser: mine?.leadName, plan,
      agreed: agreed && { number: agreed.number, words: `${sayDay(agreed.agreedOn)}, ${agreementWayWords[agreed.way].toLowerCase()}` },
      changes: plan && agreed ? changesSinceAgreed(agreed.plan, plan).map(sayPlanChange) : [],
    };
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-plan:tick");
  const form = await request.formData();
  const adding = form.has("title");
  const { value, errors, typed } = adding ? parseForm(addForm, form) : parseForm(tickForm, form);
  if (errors) return data({ errors, typed, meanwhile: undefined }, 422);
  const outcome: Response | Exclude<PlanAnswer, "done"> = await once({ actor }, form, async (deps) => {
    const mine = await findMyCase(deps.db, actor.id);
    if (!mine) return "not-found" as const;
    const which = { caseId: mine.id, version: value.version };
    const done = "stepId" in value ? await finishStep(deps, actor, { ...which, stepId: value.stepId }) : await addStep(deps, actor, { ...which, goal: { id: value.goalId }, title: value.title });
    return done === "done" ? redirect(`/my/plan?done=${adding ? "added" : "ticked"}`) : done;
  });
  if (outcome instanceof Response) return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (typeof outcome === "string") return data({ errors: [{ field: adding ? "title" : "plan", message: planRefusalWords[outcome] }], typed, meanwhile: undefined }, 422);
  return data({ errors: undefined, typed, meanwhile: { by: outcome.by, changes: outcome.changed.map(sayPlanChange) } }, 409);
}

const ownerOf = ({ owner, ownerName }: Step) => (owner === "resident" ? "You" : (ownerName ?? { adviser: "Your adviser", provider: "The place you go to" }[owner]));

export default function MyPlan() {
  const { name, today, large, done, open, adviser, plan, agreed, changes } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { errorAt, typedAt } = fieldsOf(problem);
  const hasSteps = plan?.goals.some(({ steps }) => steps.length > 0) ?? false;
  const mayAgree = open && hasSteps && (!agreed || changes.length > 0);
  return (
    <Page title="My plan" errors={problem?.errors} before={done && <NotificationBanner type="success">{done}</NotificationBanner>}>
      {problem?.meanwhile && <ChangedMeanwhile by={problem.meanwhile.by} changes={problem.meanwhile.changes} goOn="Look at the plan below, and do it again." />}
      <div className={large ? "wl-large-print" : undefined} id="plan">
        <h1 className="govuk-heading-l">{large ? `Plan of ${name}` : "My plan"}</h1>
        {!plan || plan.goals.length === 0 ? (
          <p className="govuk-body">There is no plan yet. You make it together with {adviser ?? "your adviser"}: what you want, and who does what until when. It appears here, and you can tick your steps.</p>
        ) : (
          <>
            {agreed && <p className="govuk-body">You agreed this plan: {agreed.words}.</p>}
            {changes.length > 0 && (
              <div className="govuk-inset-text">
                <p>It has changed since you agreed it:</p>
                <ul className="govuk-list govuk-list--bullet">{changes.map((change) => <li key={change}>{change}</li>)}</ul>
              </div>
            )}
            {mayAgree && <p className="govuk-body wl-no-print"><a className="govuk-link" href="/my/plan/agree">Read it, and agree it</a></p>}
            <PlanGoals
              plan={plan} today={today} ownerOf={ownerOf}
              actionOf={open && !large ? (step) => step.owner === "resident" && step.status === "open" && <Tick step={step} version={plan.version} /> : undefined}
            />
          </>
        )}
      </div>
      {plan && plan.goals.length > 0 && !large && (
        <div className="wl-no-print">
          {open && (
            <PostForm>
              <h2 className="govuk-heading-m">Add a step of your own</h2>
              <input type="hidden" name="version" value={plan.version} />
              <Input name="title" label={{ text: "What do you want to do?", className: "govuk-label--s" }} error={errorAt("title")} value={typedAt("title")} />
              <Select name="goalId" label={{ text: "What is it for?", className: "govuk-label--s" }} error={errorAt("goalId")} value={typedAt("goalId", plan.goals[0]?.id)} items={plan.goals.map(({ id, title }) => ({ value: id, text: title }))} />
              <Button className="govuk-button--secondary" preventDoubleClick>Add the step</Button>
            </PostForm>
          )}
          <p className="govuk-body">To keep your plan on paper, print this page. You can also <a className="govuk-link" href="/my/plan?print=large">print it in large letters</a>.</p>
        </div>
      )}
      {large && <p className="govuk-body wl-no-print">Print this page now. <a className="govuk-link" href="/my/plan">Back to the usual size</a></p>}
    </Page>
  );
}

function Tick({ step: { id, title }, version }: { step: Step; version: number }) {
  return (
    <PostForm>
      <input type="hidden" name="stepId" value={id} />
      <input type="hidden" name="version" value={version} />
      <Button className="govuk-button--secondary govuk-!-margin-bottom-0" preventDoubleClick>I have done this<span className="govuk-visually-hidden">: {title}</span></Button>
    </PostForm>
  );
}
