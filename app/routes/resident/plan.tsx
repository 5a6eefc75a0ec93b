import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { wordsIn } from "#app/content/resident/catalogue";
import { sayChangeToResident } from "#app/content/resident/plan-changes";
import { today as todayIs } from "#app/platform/service.server";
import { addStep } from "#app/services/plans/add-step.server";
import type { PlanAnswer } from "#app/services/plans/change-plan.server";
import { finishStep } from "#app/services/plans/finish-step.server";
import { reopenStep } from "#app/services/plans/reopen-step.server";
import { ChangedMeanwhile } from "#app/ui/casework/changed-meanwhile";
import { PlanComments } from "#app/ui/casework/plan-comments";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { parseForm } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { saidFor } from "#app/web/said-for";
import { asActor } from "#db/client.server";
import { findMyCase } from "#db/queries/resident/find-my-case";
import { addForm, tickForm } from "./plan.form";
import { AddStep, MySteps } from "./plan-parts";
import { readMyPlan } from "./read-my-plan.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "own-record:read");
  const query = new URL(request.url).searchParams;
  const { myPlan } = wordsIn(context.asking.language);
  const thanks: Record<string, string> = myPlan.done;
  const { changes, ...read } = await asActor(actor, (db) => readMyPlan(db, actor));
  return { ...read, changes: changes.map((change) => sayChangeToResident(myPlan, change)), large: query.get("print") === "large", done: saidFor(thanks, query.get("done")) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "own-plan:tick");
  const words = wordsIn(context.asking.language);
  const form = await request.formData();
  const adding = form.has("title");
  const { value, errors, typed } = adding ? parseForm(addForm(words), form) : parseForm(tickForm(words), form);
  if (errors) return data({ errors, typed, meanwhile: undefined }, 422);
  if ("dueOn" in value && value.dueOn && value.dueOn < todayIs()) return data({ errors: [{ field: "dueOn-day", message: words.myPlan.add.dayPast }], typed, meanwhile: undefined }, 422);
  const outcome: Response | Exclude<PlanAnswer, "done"> = await once({ actor }, form, async (deps) => {
    const mine = await findMyCase(deps.db, actor.id);
    if (!mine) return "not-found" as const;
    const which = { caseId: mine.id, version: value.version };
    if ("stepId" in value) {
      const done = await (value.undo ? reopenStep : finishStep)(deps, actor, { ...which, stepId: value.stepId });
      return done === "done" ? redirect(`/my/plan?done=${value.undo ? "undone" : "ticked"}#step-${value.stepId}`) : done;
    }
    const done = await addStep(deps, actor, { ...which, goal: { id: value.goalId }, title: value.title, dueOn: value.dueOn });
    return done === "done" ? redirect("/my/plan?done=added") : done;
  });
  if (outcome instanceof Response) return redirected(outcome);
  if (outcome === "not-found") throw new Response("Not found", { status: 404 });
  if (typeof outcome === "string") return data({ errors: [{ field: adding ? "title" : "plan", message: words.myPlan.refusals[outcome] }], typed, meanwhile: undefined }, 422);
  return data({ errors: undefined, typed, meanwhile: { by: outcome.by, changes: outcome.changed.map((change) => sayChangeToResident(words.myPlan, change)) } }, 409);
}

/** The plan to read, tick, add to, write about and print; in large letters with `?print=large`. */
export default function MyPlan() {
  const { name, today, large, done, open, adviser, plan, agreed, mayAgree, changes, comments } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const { words: { myPlan }, say } = useWords();
  const isThere = plan !== undefined && plan.goals.length > 0;
  return (
    <Page title={myPlan.title} errors={problem?.errors} before={done && <NotificationBanner type="success">{done}</NotificationBanner>}>
      {problem?.meanwhile && <ChangedMeanwhile by={problem.meanwhile.by} changes={problem.meanwhile.changes} goOn={myPlan.changedMeanwhile.goOn} />}
      {large && <p className="govuk-body wl-no-print"><Rich text={myPlan.print.now} parts={{ usual: link("/my/plan") }} /></p>}
      <div className={large ? "wl-large-print" : undefined} id="plan">
        <h1 className="govuk-heading-l">{large ? myPlan.planOf(name) : myPlan.title}</h1>
        {!isThere && <p className="govuk-body">{myPlan.noPlan(adviser ?? myPlan.anAdviser)}</p>}
        {agreed && <p className="govuk-body">{myPlan.agreed[agreed.way](say.day(agreed.on))}</p>}
        {changes.length > 0 && (
          <div className="govuk-inset-text">
            <p>{myPlan.changedSince}</p>
            <ul className="govuk-list govuk-list--bullet">{changes.map((change) => <li key={change}>{change}</li>)}</ul>
          </div>
        )}
        {mayAgree && <p className="govuk-body wl-no-print"><a className="govuk-link" href="/my/plan/agree">{myPlan.readAndAgree}</a></p>}
        {isThere && <MySteps plan={plan} today={today} mayChange={open && !large} />}
      </div>
      {isThere && !large && (
        <div className="wl-no-print">
          <p className="govuk-body"><Rich text={myPlan.print.how} parts={{ large: link("/my/plan?print=large") }} /></p>
          <h2 className="govuk-heading-m" id="comments">{myPlan.comments.title}</h2>
          {comments.length === 0 ? <p className="govuk-body">{myPlan.comments.none}</p> : <PlanComments comments={comments} residentIs={myPlan.comments.you} />}
          {open && <p className="govuk-body"><a className="govuk-link" href="/my/plan/comment">{myPlan.comments.write}</a></p>}
          {open && <AddStep plan={plan} today={today} problem={problem} />}
        </div>
      )}
    </Page>
  );
}
