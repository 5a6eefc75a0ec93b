import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { agreementWayWords, planRefusalWords, sayPlanChange, stepOwnerWords } from "#app/content/plans";
import { barrierWords } from "#app/content/applications";
import { sayDay } from "#app/domain/calendar/words";
import { mayWorkOn } from "#app/domain/cases/team";
import { changesSinceAgreed } from "#app/domain/plans/agreed";
import { depsWithin } from "#app/platform/deps.server";
import { today } from "#app/platform/service.server";
import { recordCaseRead } from "#app/services/cases/record-case-read.server";
import { answerQueryAboutPlan } from "#app/services/plans/answer-query-about-plan.server";
import { commentOnPlan } from "#app/services/plans/comment-on-plan.server";
import { PlanGoals } from "#app/ui/casework/plan";
import { Button } from "#app/ui/govuk/button";
import { Details } from "#app/ui/govuk/details";
import { InsetText } from "#app/ui/govuk/inset-text";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Page } from "#app/ui/page";
import { orNotFound, requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { saidFor } from "#app/web/said-for";
import { asActor } from "#db/client.server";
import { listBarriers } from "#db/queries/cases/barriers";
import { listPlanComments } from "#db/queries/plans/comments";
import { findCaseOfPlan } from "#db/queries/plans/find-case-of-plan";
import { findPlanForCase, type AgreedVersion } from "#db/queries/plans/find-plan";
import { listPlanQueries } from "#db/queries/plans/plan-queries";
import { answerForm, answerQueryForm } from "./answer-comment.form";
import { CommentsOfPlan } from "./comments-of-plan";
import { QueriesOfPlan } from "./queries-of-plan";
import { suggestionsFor, type SuggestionsForBarrier } from "./suggestions";

const savedWords: Record<string, string> = {
  goal: "The goal is in the plan",
  step: "The step is in the plan",
  changed: "The step is changed",
  done: "The step is done",
  dropped: "The step is no longer needed",
  reopened: "The step is open again",
  agreed: "The plan is agreed",
  query: "Your answer is with the manager",
  "query-already": "A colleague has answered it already: their answer is below",
  answered: "We have told the resident that you wrote to them",
  asked: "We have asked the resident to read the plan and agree it",
};

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "plan:read");
  return asActor(actor, async (db) => {
    const found = orNotFound(await findCaseOfPlan(db, { caseRef: params.caseRef ?? "" }));
    const planned = await findPlanForCase(db, found.id);
    const open = (await listBarriers(db, found.id)).filter(({ closedOn }) => closedOn === null).map(({ code }) => code);
    await recordCaseRead(depsWithin(db), actor, found);
    const plan = planned?.plan ?? { version: 0, goals: [] };
    const agreed = planned?.agreed;
    return {
      reference: found.reference,
      name: found.residentName,
      mayEdit: mayWorkOn(actor, found) && found.status !== "closed",
      plan,
      agreed: agreed && { words: sayAgreed(agreed), changes: changesSinceAgreed(agreed.plan, plan).map(sayPlanChange) },
      comments: await listPlanComments(db, found.id),
      queries: await listPlanQueries(db, found.id),
      suggestions: suggestionsFor(open, plan),
      today: today(),
      saved: saidFor(savedWords, new URL(request.url).searchParams.get("saved")),
    };
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "plan:edit");
  const form = await request.formData();
  const { value, errors, typed } = form.has("queryId") ? parseForm(answerQueryForm, form) : parseForm(answerForm, form);
  if (errors) return data({ errors: errors.map((error) => (error.field === "answer" ? { ...error, field: `answer-${String(typed.queryId?.[0])}` } : error)), typed }, 422);
  const { caseRef = "" } = params;
  const outcome: Response | string = await once({ actor }, form, async (deps) => {
    const done = await ("queryId" in value ? answerQueryAboutPlan(deps, actor, { caseRef, ...value }) : commentOnPlan(deps, actor, { caseRef, words: value.words }));
    return done === "done" ? redirect(`/adviser/cases/${caseRef}/plan?saved=${"queryId" in value ? "query" : "answered"}`) : done === "answered-already" ? redirect(`/adviser/cases/${caseRef}/plan?saved=query-already`) : done;
  });
  if (typeof outcome !== "string") return redirected(outcome);
  if (outcome === "closed") return data({ errors: [{ field: "words", message: planRefusalWords.closed }], typed }, 422);
  throw new Response("Not found", { status: 404 });
}

const sayAgreed = ({ agreedOn, way, recordedBy }: AgreedVersion) => `${sayDay(agreedOn)}, ${agreementWayWords[way].toLowerCase()} (recorded by ${recordedBy})`;

export default function ShowPlan() {
  const { reference, name, mayEdit, plan, agreed, suggestions, comments, queries, today: on, saved } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const path = `/adviser/cases/${reference}/plan`;
  const hasSteps = plan.goals.some(({ steps }) => steps.length > 0);
  return (
    <Page title={`Plan: ${reference}`} errors={problem?.errors} back={{ href: `/adviser/cases/${reference}`, text: "Back to the case" }}>
      {saved && <NotificationBanner type="success">{saved}</NotificationBanner>}
      <span className="govuk-caption-l">{reference}</span>
      <h1 className="govuk-heading-l">{name}: plan</h1>
      {agreed ? (
        <InsetText>
          <p>Agreed {agreed.words}.</p>
          {agreed.changes.length > 0 && <ChangesSince changes={agreed.changes} />}
        </InsetText>
      ) : (
        hasSteps && <InsetText>Not agreed yet.</InsetText>
      )}
      {plan.goals.length === 0 && <p className="govuk-body">There is no plan yet. Goals and their steps will be here: what {name} wants to get to, and who does what until when. Begin with a first goal.</p>}
      <PlanGoals
        plan={plan}
        today={on}
        ownerOf={({ owner, ownerName }) => (owner === "resident" ? name : ownerName ? `${ownerName} (${stepOwnerWords[owner].toLowerCase()})` : stepOwnerWords[owner])}
        {...(mayEdit && {
          actionOf: ({ id, title, status }) => (
            <a className="govuk-link" href={`${path}/steps/${id}`}>
              {status === "open" ? "Tick or change" : "Open again"}<span className="govuk-visually-hidden">: {title}</span>
            </a>
          ),
          actionOfGoal: (goalId) => (
            <a className="govuk-link" href={`${path}/steps/new?goal=${goalId}`}>
              Add a step<span className="govuk-visually-hidden"> to {plan.goals.find(({ id }) => id === goalId)?.title}</span>
            </a>
          ),
        })}
      />
      <QueriesOfPlan queries={queries} mayAnswer={mayEdit} problem={problem} />
      <CommentsOfPlan name={name} comments={comments} mayEdit={mayEdit && plan.goals.length > 0} problem={problem} />
      {mayEdit && (
        <div className="wl-plan__screen-only">
          <div className="govuk-button-group">
            <Button href={`${path}/goals/new`} className={plan.goals.length > 0 ? "govuk-button--secondary" : undefined}>{plan.goals.length > 0 ? "Add a goal" : "Add the first goal"}</Button>
            {hasSteps && (!agreed || agreed.changes.length > 0) && <Button href={`${path}/agree`}>Record that they agree</Button>}
          </div>
          <Suggestions suggestions={suggestions} path={path} />
          <p className="govuk-body">To give {name} a copy, print this page.</p>
        </div>
      )}
      <div className="wl-plan__sign">
        <p className="wl-plan__sign-line">{name}, date</p>
        <p className="wl-plan__sign-line">Adviser, date</p>
      </div>
    </Page>
  );
}

function ChangesSince({ changes }: { changes: readonly string[] }) {
  return (
    <>
      <p><strong>Changed since it was agreed.</strong></p>
      <ul className="govuk-list govuk-list--bullet">
        {changes.map((change) => <li key={change}>{change}</li>)}
      </ul>
    </>
  );
}

function Suggestions({ suggestions, path }: { suggestions: readonly SuggestionsForBarrier[]; path: string }) {
  if (suggestions.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Suggested steps</h2>
      <p className="govuk-body">From the barriers that are open. Each can be changed before it is added.</p>
      {suggestions.map(({ code, steps }) => (
        <Details key={code} summary={barrierWords[code]}>
          <ul className="govuk-list">
            {steps.map(({ title, at }) => (
              <li key={at}>
                {title} <a className="govuk-link" href={`${path}/steps/new?suggestion=${at}`}>Add<span className="govuk-visually-hidden">: {title}</span></a>
              </li>
            ))}
          </ul>
        </Details>
      ))}
    </>
  );
}
